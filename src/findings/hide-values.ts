import type { SourceFile } from "../model/change-set.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { createSecretSearch, type Search } from "../secrets/find-secrets.ts";

/** What has to stay as it is: places, and what holds no foreign text. */
const kept = new Set(["path", "fingerprint", "sha", "rule", "rules"]);

/**
 * The report with stars for every value of a secret's shape, wherever it stands: in code around other findings, in unchanged
 * files, in a branch's name, in the reason of an ignore comment or the key of a config. Rules that are off count as well.
 * `sources` are the files that the report may quote.
 */
export function hideValues(report: Report, rules: Iterable<Rule>, sources: readonly SourceFile[]): Report {
  const secrets = [...rules].filter((rule) => rule.kind === "secret");
  // A value that only looks like a secret is hidden as well.
  const search = createSecretSearch(secrets.map((rule) => ({ ...rule, verify: () => true })));
  const cutLines = new Set(sources.flatMap(({ text }) => linesOfLongSecrets(text, search)));
  const hide = (value: unknown): unknown => {
    if (typeof value === "string") return hideIn(value, search);
    if (isLines(value)) return hideInLines(value);
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, kept.has(key) ? each : hide(each)]));
  };
  function hideInLines(lines: readonly string[]): readonly string[] {
    // A secret may take several lines, of which an excerpt shows only some.
    const whole = hideIn(lines.join("\n"), search).split("\n");
    const isCut = (index: number) => cutLines.has((lines[index] ?? "").slice(0, shownOfLine));
    return whole.map((line, index) => (isCut(index) ? starsFor(line) : line));
  }
  // Strings are replaced by strings: the shape stays.
  return hide(report) as Report;
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}

function hideIn(text: string, search: (text: string) => Search): string {
  return search(text).found.reduce(
    (shown, { range: [start, end] }) => shown.slice(0, start) + starsFor(text.slice(start, end)) + shown.slice(end),
    text,
  );
}

/** As long as the text, with its line ends. */
function starsFor(text: string): string {
  return text.replace(/./g, "*");
}

/** An excerpt may cut its lines here. */
const shownOfLine = 200;

/** The beginnings of lines with a secret of which an excerpt may hold a part that has no secret's shape any more. */
function linesOfLongSecrets(text: string, search: (text: string) => Search): readonly string[] {
  return search(text).found.flatMap(({ value: secret, range: [index] }) => {
    const start = text.lastIndexOf("\n", index - 1) + 1;
    const end = text.indexOf("\n", index + secret.length);
    const lines = text.slice(start, end < 0 ? undefined : end).split("\n");
    const isLong = lines.length > 1 || index + secret.length - start > shownOfLine;
    return isLong ? lines.map((line) => line.replace(/\r$/, "").slice(0, shownOfLine)) : [];
  });
}
