import { createHash } from "node:crypto";
import { joinedTexts, type Module } from "../analysis/index.ts";
import type { Detection } from "../model/finding.ts";
import type { Range } from "../model/place.ts";
import type { Problem, RuleFacts, SecretRule } from "../model/rule.ts";
import { encodedTexts, type Reading } from "../secrets/encoded-texts.ts";
import { createSecretSearch, type Search } from "../secrets/find-secrets.ts";
import { onePerPlace } from "../secrets/one-per-place.ts";
import { type CheckedText, toDetection } from "./detection.ts";

/** What the rules find in a text, by rule; the value itself stays here: a keyed hash stands for it, and no line is shown. */
export interface SecretsFound {
  readonly detections: ReadonlyMap<SecretRule, readonly Detection[]>;
  readonly failed: Search["failed"];
  /** Where they are, and where a value has a provider's shape but not its check digits. */
  readonly ranges: readonly Range[];
}

/**
 * Looks for the shapes of all rules in one go: in the text, in what it holds encoded, and in what a script puts together from
 * constants.
 */
export function checkSecrets(rules: readonly SecretRule[], file: CheckedText, module?: Module): SecretsFound {
  if (rules.length === 0) return { detections: new Map(), failed: [], ranges: [] };
  const search = searchOf(rules);
  const { found, dropped, failed } = search(file.text);
  const all = [...found];
  const known = new Set(found.map(({ value }) => value));
  for (const { text, rangeOf } of [...encodedTexts(file.text), ...(module ? joinedReadings(module) : [])]) {
    for (const each of search(text).found) {
      if (known.has(each.value)) continue;
      known.add(each.value);
      all.push({ ...each, range: rangeOf(each.range) });
    }
  }
  const byRule = Map.groupBy(onePerPlace(all), ({ rule }) => rule);
  const detections = [...byRule].map(
    ([rule, own]) => [rule, own.map((each) => toSecretDetection(rule, each, file))] as const,
  );
  return {
    detections: new Map(detections),
    failed,
    ranges: [...all, ...dropped.filter(({ rule }) => !rule.named)].map(({ range }) => range),
  };
}

/** What stands before a constant on its line is the name that it is given to. */
const nameReach = 200;

function joinedReadings(module: Module): readonly Reading[] {
  return joinedTexts(module).map(({ value, range }) => {
    const before = module.text.slice(Math.max(0, range[0] - nameReach), range[0]);
    return { text: `${before.slice(before.lastIndexOf("\n") + 1)}"${value}"`, rangeOf: () => range };
  });
}

/** What one of the rules found; throws what it threw. */
export function detectionsOf(rule: SecretRule, { detections, failed }: SecretsFound): readonly Detection[] {
  const failure = failed.find((each) => each.rule === rule);
  if (failure) throw failure.error;
  return detections.get(rule) ?? [];
}

/** The detection of a value: a hash stands for it, to which the worker gives the installation's key, and no line is shown. */
export function toSecretDetection(
  rule: RuleFacts,
  { value, ...problem }: Problem & { readonly value: string },
  file: CheckedText,
): Detection {
  const { excerpt: _, ...detection } = toDetection(rule, problem, file);
  return { ...detection, identity: identityOf(value) };
}

/** The hash that stands for a value within the worker. */
export function identityOf(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

let last: { readonly rules: readonly SecretRule[]; readonly search: (text: string) => Search } | undefined;

/** The search for the rules, which is made anew only where they are others than for the file before. */
function searchOf(rules: readonly SecretRule[]): (text: string) => Search {
  const isSame = last?.rules.length === rules.length && last.rules.every((rule, index) => rule === rules[index]);
  if (!last || !isSame) last = { rules, search: createSecretSearch(rules) };
  return last.search;
}
