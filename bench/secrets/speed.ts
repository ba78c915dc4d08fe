import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSecrets } from "../../src/checks/check-secrets.ts";
import { toCheckedText } from "../../src/checks/detection.ts";
import type { SecretRule } from "../../src/model/rule.ts";
import { secretlint } from "./detectors.ts";
import { Letters } from "./negatives/letters.ts";

/** Millions of characters in a second of CPU time. */
export interface Speed {
  readonly kind: string;
  readonly characters: number;
  readonly ours: number;
  readonly byOther: number;
  /** What ours should be at least; nothing where it should only not fall as texts grow. */
  readonly least?: number;
}

const length = 2_000_000;
const hostileLength = 400_000;

/** So long a text is read again and again, in milliseconds of CPU time. */
const effort = 1_500;

const root = join(import.meta.dirname, "../..");
const modules = join(root, "node_modules");

/** Measures both on the same texts, without syntax trees, which the review has anyway. */
export async function measureSpeed(rules: readonly SecretRule[]): Promise<readonly Speed[]> {
  const speeds: Speed[] = [];
  for (const { kind, path, text, least } of textsFor(rules)) {
    const file = toCheckedText({ path, text });
    const ours = await speedOf(text.length, () => checkSecrets(rules, file));
    const byOther = await speedOf(text.length, () => secretlint({ path, text }));
    speeds.push({ kind, characters: text.length, ours, byOther, ...(least !== undefined && { least }) });
  }
  return speeds;
}

function textsFor(rules: readonly SecretRule[]) {
  const source = readFileSync(join(modules, "typescript/lib/typescript.js"), "utf8").slice(0, length);
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  const hostile = hostileText(rules);
  return [
    { kind: "ordinary source", path: "src/typescript.js", text: source, least: 50 },
    { kind: "lockfile", path: "package-lock.json", text: repeated(lockfile), least: 20 },
    { kind: "minified bundle", path: "dist/bundle.js", text: minified(), least: 20 },
    { kind: "hostile input", path: "src/hostile.js", text: hostile.slice(0, hostile.length / 4) },
    { kind: "hostile input, 4 times as long", path: "src/hostile.js", text: hostile },
  ];
}

function repeated(text: string): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** A bundle as published: one line of hundreds of thousands of characters. */
function minified(): string {
  return repeated(readFileSync(join(modules, "recheck/lib/browser.js"), "utf8"));
}

/** Every keyword, again and again, with what values may be made of behind it: each pattern begins to match everywhere. */
function hostileText(rules: readonly SecretRule[]): string {
  const letters = new Letters(3);
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))];
  return letters
    .many(hostileLength / 40, () => `${letters.oneOf(keywords)}="${letters.base62(letters.below(60))}`, " ")
    .slice(0, hostileLength);
}

async function speedOf(characters: number, run: () => unknown): Promise<number> {
  await run();
  const start = process.cpuUsage();
  let runs = 0;
  let used = 0;
  while (used < effort) {
    await run();
    runs += 1;
    const { user, system } = process.cpuUsage(start);
    used = (user + system) / 1_000;
  }
  return (characters * runs) / used / 1_000;
}
