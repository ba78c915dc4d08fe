import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Seed {
  readonly path: string;
  readonly text: string;
}

const project = join(import.meta.dirname, "../../..");

/** Programs that reach the rules and the models, and some of other people that were never meant for them. */
const folders = ["test/corpus", "test/models", "scripts/demo-shop", "node_modules/commander", "node_modules/semver"];
const packages = ["diff", "yaml", "pino", "probot"].map((name) => `node_modules/${name}`);

/** Longer programs would leave time for few. */
const longest = 5_000;

/** Real scripts, the same in the same order wherever the same files are. */
export function readSeeds(): readonly Seed[] {
  return [...folders, ...packages].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /(?<!\.d)\.[cm]?[jt]sx?$/.test(path))
      .sort()
      .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(project, folder, path), "utf8") }))
      .filter(({ text }) => text.length <= longest),
  );
}
