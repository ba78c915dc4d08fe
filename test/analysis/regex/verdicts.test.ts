import { describe, expect, it } from "vitest";
import { prove } from "../../../src/analysis/regex/proof.ts";
import { opinionOn } from "../../../src/analysis/regex/recheck.ts";
import { slownessOf } from "../../../src/analysis/regex/slow-pattern.ts";

const exponential = Number.POSITIVE_INFINITY;

/** Patterns, and the power with which the time to find no match grows: of the search, and of what is counted. */
const slow: readonly (readonly [pattern: RegExp, degree: number])[] = [
  [/^(a+)+$/, exponential],
  [/^(a*)*$/, exponential],
  [/^(a+)*b$/, exponential],
  [/^(a|a)*$/, exponential],
  [/^(a|ab|b)*$/, exponential],
  [/^(?:a|aa)+$/, exponential],
  [/^([a-z]+-?)+$/, exponential],
  [/^([a-z]+-?)+$/i, exponential],
  [/^(\w+\s?)*$/, exponential],
  [/^(\d+,?)+$/, exponential],
  [/^(?:\.?\w+)*@/, exponential],
  [/^(\w|\d)*$/, exponential],
  [/^(\s|\n)*x/, exponential],
  [/^(.|\s)*x$/, exponential],
  [/^((ab)*)*c/, exponential],
  [/^(?:a?b?)*c/, exponential],
  [/^(?<word>[a-z]+)*!$/, exponential],
  [/^(?<year>\d+)+-(?<month>\d+)$/, exponential],
  [/"(?:[^"]|\\.)*"$/, exponential],
  [/^(\p{L}+)+$/u, exponential],
  [/^([\p{L}--[a]]+)+$/v, exponential],
  [/^(?:[[a-z]&&[x-z]]+)*!/v, exponential],
  [/^(a+)+$/y, exponential],
  [/^(a+){2,}$/, exponential],
  [/^(a{2,}|a{3})+$/, exponential],
  [/^<(\/?\w+\/?)+>$/, exponential],
  [/([^\r\n]|\w)+;$/, exponential],
  [/^(?:x+x+)+y$/, exponential],
  [/\s+$/, 2],
  [/\s*,/, 2],
  [/a+b/, 2],
  [/\d+px$/i, 2],
  [/^a*a*$/, 2],
  [/^\w*\d*$/, 2],
  [/^\w+\d+$/, 2],
  [/<.*>/, 2],
  [/<[^>]*>/, 2],
  [/\/\*[\s\S]*?\*\//, 2],
  [/\{[^}]+\}/, 2],
  [/(?:a|b)+c/, 2],
  [/ +\n/g, 2],
  [/^\s+|\s+$/g, 2],
  [/(^\s*|\s*$)/g, 2],
  [/[\w.]+@/, 2],
  [/\p{L}+!/u, 2],
  [/[\w--\d]+!/v, 2],
  [/^(\s*)(\S*)\s*=?\s*;$/, 3],
  [/^a+.*a+$/s, 3],
  [/^a*a*a*$/, 3],
  [/a*a*b/, 3],
  [/\s*\s*;/, 3],
  [/^.*a.*a.*b$/, 3],
  [/\w+\d+!/, 3],
  [/^(.*),(.*),(.*);$/, 3],
  [/<!--.*-->.*;/, 3],
  [/(`{3,})(.*?)\1/g, 3],
  [/^a*a*a*a*$/, 4],
  [/^(.*),(.*),(.*),(.*);$/, 4],
];

/** Look-alikes: each text has one way, or few. */
const fast: readonly RegExp[] = [
  /^a+$/,
  /^[a-z]+(?:-[a-z]+)*$/,
  /^\s+/,
  /^\s*\S/,
  /^(?:a|b)*$/,
  /^(?:ab|cd)+$/,
  /^(?:\d|[a-z])+$/,
  /^(?:\w+\s)*$/,
  /^\d+(?:,\d+)*$/,
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  /\d{4}-\d{2}-\d{2}/,
  /^(a{1,3}){1,2}$/,
  /^#(?:[\da-f]{3}){1,2}$/i,
  /^(?:[^"\\]|\\.)*$/,
  /^"(?:[^"\\]|\\.)*"$/,
  /^\/(?:[^/\\\n]|\\.)+\/$/,
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/,
  /^([a-z]+)=\1$/,
  /^(?<quote>["'])[^"']*\k<quote>$/,
  /^(?=(a+))\1b/,
  /^(?:(?=(\w+))\1-?)+$/,
  /^(?!.*secret)[a-z]+$/,
  /^(?=.*\d)(?=.*[a-z]).{8,}$/,
  /^\p{L}+$/u,
  /^\p{L}+\d*$/u,
  /^[\p{L}--[a]]+$/v,
  /^[[a-z]--[x]]+x+$/v,
  /\s+$/y,
  /\w+!/y,
  /^(?:a+b)*$/,
  /^(?:a+b)+c/,
  /a*/g,
  /a|b|c+/,
  /^[^@]+@[^@]+$/,
  /^(?<key>[^=]+)=(?<value>.*)$/,
  /(?<!\s)\s+$/,
  /(?<![a-z])[a-z]+!/,
  /\bword\b/,
  /^(?:\r?\n)*$/,
  /[aeiou]{2}/,
  /^.*,.*$/m,
  /^\s*(.*)\s*$/m,
];

describe("slow patterns", () => {
  it.each(slow)("%s is found, and its text is proven by counted steps (power %d)", (pattern, degree) => {
    const { source, flags } = pattern;
    const isRepeated = flags.includes("g");
    const found = slownessOf(source, flags, isRepeated);
    expect(found).toBeDefined();
    const proof = found && prove(source, flags, found.attack, isRepeated);
    expect(proof?.degree).toBe(degree);
  });

  it.each(fast.map((pattern) => [pattern]))("%s is not reported", (pattern) => {
    const { source, flags } = pattern;
    const isRepeated = flags.includes("g");
    const found = slownessOf(source, flags, isRepeated);
    const proof = found && prove(source, flags, found.attack, isRepeated);
    expect(proof).toBeUndefined();
    if (found) expect(opinionOn(source, flags).status).not.toBe("vulnerable");
  });
});
