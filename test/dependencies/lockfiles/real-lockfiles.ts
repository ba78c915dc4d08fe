import { readFileSync } from "node:fs";
import { join } from "node:path";
import { graphOf } from "./graphs.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/lockfiles");

/** The project that all of them were made of, by the package managers themselves. */
const manifests: Readonly<Record<string, object>> = {
  "package.json": JSON.parse(readFileSync(join(fixtures, "shop.json"), "utf8")) as object,
  "packages/api/package.json": {
    name: "@shop/api",
    version: "1.0.0",
    dependencies: { debug: "4.1.1", "ajv-keywords": "3.5.2", ajv: "6.12.6" },
    devDependencies: { minimist: "1.2.0" },
  },
};

/** The folder of each, and the name of the lockfile in it. npm's version 1 knows no workspaces. */
export const realLockfiles = [
  ["npm-1", "package-lock.json"],
  ["npm-2", "package-lock.json"],
  ["npm-3", "package-lock.json"],
  ["yarn-classic", "yarn.lock"],
  ["yarn-berry", "yarn.lock"],
  ["pnpm-5", "pnpm-lock.yaml"],
  ["pnpm-6", "pnpm-lock.yaml"],
  ["pnpm-9", "pnpm-lock.yaml"],
  ["bun", "bun.lock"],
] as const;

export function realText(folder: string, name: string): string {
  return readFileSync(join(fixtures, folder, name), "utf8");
}

export function realGraph(folder: string, known = manifests) {
  const name = realLockfiles.find(([each]) => each === folder)?.[1] ?? "";
  return graphOf(name, realText(folder, name), known);
}
