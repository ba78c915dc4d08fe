import { createHash } from "node:crypto";
import type { SourceFile } from "../model/change-set.ts";
import type { Report } from "../model/report.ts";
import type { Rule, SecretRule } from "../model/rule.ts";
import { createSecretSearch, type FoundSecret, type Search } from "../secrets/find-secrets.ts";
import { createHiding, starsFor } from "../secrets/known-values.ts";

/** What holds no foreign text. */
const kept = new Set(["fingerprint", "secretHash", "sha", "rule", "rules"]);

/**
 * The report with stars for every value of a secret's shape, wherever it stands: in code around other findings, in unchanged
 * files, in a branch's name, in the reason of an ignore comment or the key of a config; and for the secrets of the sources also
 * where nothing around them shows what they are. A path with a secret in it is marked, and has no place for a comment. Rules
 * that are off count as well. `sources` are the files that the report may
 * quote.
 */
export function hideValues(report: Report, rules: Iterable<Rule>, sources: readonly SourceFile[]): Report {
  const { search, isVerified } = openSearch([...rules].filter((rule) => rule.kind === "secret"));
  const cutLines = new Set<string>();
  const values = new Set<string>();
  for (const { text } of sources) {
    const { found } = search(text);
    for (const line of linesOfLongSecrets(text, found)) cutLines.add(line);
    for (const each of found) if (isVerified(each)) values.add(each.value);
  }
  const hideKnown = createHiding([...values].flatMap((value) => [value, value.replaceAll(/\s/g, " ")]));
  const hideInPath = createHiding([...values].filter(({ length }) => length >= shortestInPath));
  const hideIn = (text: string) => hideKnown(hideShapes(text, search));
  const hide = (value: unknown): unknown => {
    if (typeof value === "string") return hideIn(value);
    if (isLines(value)) return hideInLines(value);
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== "object" || value === null) return value;
    const hidden = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hideAt(key, each)]));
    return "path" in value && hidden.path !== value.path ? unplaced(hidden) : hidden;
  };
  function hideAt(key: string, value: unknown): unknown {
    if (kept.has(key)) return value;
    if (key === "path") return hideInPath(hideShapes(String(value), search));
    // A snippet without its white space, in which a secret may have lost its shape: only whether two are equal counts.
    if (key === "identity") return createHash("sha256").update(String(value)).digest("hex");
    return hide(value);
  }
  function hideInLines(lines: readonly string[]): readonly string[] {
    // A secret may take several lines, of which an excerpt shows only some.
    const whole = hideIn(lines.join("\n")).split("\n");
    const isCut = (index: number) => cutLines.has((lines[index] ?? "").slice(0, shownOfLine));
    return whole.map((line, index) => (isCut(index) ? starsFor(line) : line));
  }
  // Strings are replaced by strings: the shape stays.
  return hide(report) as Report;
}

/** A shorter value may be the name of a folder for other reasons. */
const shortestInPath = 12;

/** A search that also finds what only looks like a secret. */
function openSearch(rules: readonly SecretRule[]) {
  const originals = new Map(rules.map((rule) => [withoutProof(rule), rule]));
  return {
    search: createSecretSearch([...originals.keys()]),
    isVerified: ({ rule, value }: FoundSecret) => originals.get(rule)?.verify?.(value) !== false,
  };
}

/** The rule without its proof. It is no copy, which would load the rule's module for its pattern. */
function withoutProof(rule: SecretRule): SecretRule {
  return Object.create(rule, { verify: { value: () => true } }) as SecretRule;
}

/** What stands in a file whose name is not shown: no comment can be placed there, and the text says why. */
function unplaced(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { anchor, message, region } = facts;
  return {
    ...facts,
    ...(region !== undefined && { isPathHidden: true }),
    ...(anchor !== undefined && { anchor: { kind: "summary" } }),
    ...(typeof message === "string" && {
      message: `${message} The name of its file holds a secret, which is not shown.`,
    }),
  };
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}

function hideShapes(text: string, search: (text: string) => Search): string {
  return search(text).found.reduce(
    (shown, { range: [start, end] }) => shown.slice(0, start) + starsFor(text.slice(start, end)) + shown.slice(end),
    text,
  );
}

/** An excerpt may cut its lines here. */
const shownOfLine = 200;

/** The beginnings of lines with a secret of which an excerpt may hold a part that has no secret's shape any more. */
function linesOfLongSecrets(text: string, found: readonly FoundSecret[]): readonly string[] {
  return found.flatMap(({ value, range: [index, end] }) => {
    const starts = [text.lastIndexOf("\n", index - 1) + 1];
    for (const { index: at } of value.matchAll(/\n/g)) starts.push(index + at + 1);
    const isLong = starts.length > 1 || end - (starts[0] ?? 0) > shownOfLine;
    return isLong ? starts.map((start) => text.slice(start, start + shownOfLine).replace(/\r?\n.*$|\r$/s, "")) : [];
  });
}
