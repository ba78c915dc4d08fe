/**
 * A regular expression that takes far more time than its text is long is matched with a text that others choose.
 *
 * Node's engine tries every way in which an expression may match. Where a text can be matched in many ways and fails at its end,
 * all of them are tried: a text of 30 to 50,000 characters keeps the process busy for seconds or for years. It answers nobody in
 * that time, since JavaScript runs in one thread.
 *
 * Each expression is searched for a text that can be read along two ways. What is found is reported where the library
 * recheck confirms it, or where the steps that such a text takes were counted and grow as said; what neither shows is not reported. The
 * message names a text; paste it into Node to see.
 *
 * ## A repetition inside a repetition
 *
 * Each `a` may belong to the inner or start a new round of the outer repetition, so each one doubles the time:
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 * const namePattern = /^([a-z]+-?)+$/; // finding
 *
 * app.get("/packages/:name", (req, res) => {
 *   if (!namePattern.test(req.params.name)) return res.status(400).end();
 *   res.json({ name: req.params.name });
 * });
 * ```
 *
 * Leave one way to match each text:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const namePattern = /^[a-z]+(?:-[a-z]+)*-?$/;
 *
 * app.get("/packages/:name", (req, res) => {
 *   if (!namePattern.test(req.params.name)) return res.status(400).end();
 *   res.json({ name: req.params.name });
 * });
 * ```
 *
 * ## Repetitions that share characters, side by side
 *
 * White space may belong to either part, and the search starts again at each character. The time grows with the square of the length:
 *
 * ```js bad
 * const express = require("express");
 *
 * const app = express();
 * app.use(express.text({ limit: "100kb" }));
 *
 * app.post("/lines", (req, res) => {
 *   const lines = req.body.split("\n").map((line) => line.replace(/\s+$/, "")); // finding
 *   res.json(lines);
 * });
 * ```
 *
 * `trimEnd` needs no expression, and a text that is short is searched quickly:
 *
 * ```js good
 * const express = require("express");
 *
 * const app = express();
 * app.use(express.text({ limit: "100kb" }));
 *
 * app.post("/lines", (req, res) => {
 *   const lines = req.body.split("\n").map((line) => line.trimEnd());
 *   res.json(lines);
 * });
 * ```
 *
 * ## An expression that is put together
 *
 * ```js bad
 * const label = "[a-z0-9]+(?:[-.]?[a-z0-9]+)*";
 * const address = new RegExp(["^", label, "@", label, "$"].join("")); // finding
 *
 * module.exports.subscribe = (req, res) => {
 *   res.json({ isAddress: address.test(req.body.mail) });
 * };
 * ```
 *
 * ```js good
 * const label = "[a-z0-9]+(?:[-.][a-z0-9]+)*";
 * const address = new RegExp(["^", label, "@", label, "$"].join(""));
 *
 * module.exports.subscribe = (req, res) => {
 *   res.json({ isAddress: address.test(req.body.mail) });
 * };
 * ```
 *
 * ## Not reported
 *
 * A text whose length is limited before, and expressions that nobody outside reaches and that are no worse than quadratic:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/search", (req, res) => {
 *   const text = String(req.query.text);
 *   if (text.length > 200) return res.status(400).end();
 *   res.json({ words: text.replace(/\s+$/, "").split(","), version: version.replace(/\s+$/, "") });
 * });
 *
 * const version = "1.0 ";
 * ```
 *
 * ## Out of scope
 *
 * In a library, an argument of an exported function counts as chosen by others, with medium confidence; where the time grows with the
 * square only, it is reported where a run of one character is enough and the module uses no `document`. An expression that nobody
 * outside was seen to reach is reported with low confidence, and only where its time is exponential. Look-behind is taken for true and a reference to a group with a repetition for a text that never comes. An expression
 * that matches in the end, after it has tried much, is not seen where every text matches.
 */

import {
  isForBrowsers,
  judge,
  type Module,
  type SlowPattern,
  slowPatternsIn,
  type Verdict,
} from "../../analysis/index.ts";
import type { CodeRule, Problem, Reached, RuleOptions, Step } from "../../model/rule.ts";

/** What keeps a text short, or is no text of the sender's choice. */
const protections = ["number", "allow-list", "length"];

/** An attack longer than this is no example any more. */
const longestExample = 160;

function* detect(module: Module, _options: RuleOptions, reached: readonly Reached[]): Iterable<Problem> {
  const matches = reached.filter(
    ({ sink, taint }) => sink === "regex-match" && !protections.some((kind) => taint.safe.has(kind)),
  );
  const seen = new Set<string>();
  for (const pattern of slowPatternsIn(module)) {
    const evidence = fromRequest(pattern, matches) ?? elsewhere(module, pattern, matches, seen);
    const verdict = evidence && judge(module, pattern);
    if (!verdict) continue;
    const severity = explodes(verdict) ? "high" : "medium";
    const { steps, who, confidence } = evidence;
    yield { range: pattern.node.range, severity, confidence, steps, message: messageOf(verdict, who) };
  }
}

interface Evidence {
  readonly confidence: "high" | "medium" | "low";
  readonly steps: readonly Step[];
  /** Who chooses the text. */
  readonly who: string;
}

function explodes({ degree }: Pick<Verdict, "degree">): boolean {
  return degree === Number.POSITIVE_INFINITY;
}

function fromRequest(pattern: SlowPattern, matches: readonly Reached[]): Evidence | undefined {
  const found = matches.find((match) => match.taint.kind !== "library" && isAt(match, pattern));
  const confidence = explodes(pattern) ? "high" : "medium";
  return found && { confidence, steps: found.taint.steps, who: "whoever sends the request" };
}

function isAt({ range }: Reached, { uses }: SlowPattern): boolean {
  return uses.some(({ node }) => node.range[0] <= range[0] && range[1] <= node.range[1]);
}

/** Without a request, one of several equal expressions of a file stands for all. */
function elsewhere(
  module: Module,
  pattern: SlowPattern,
  matches: readonly Reached[],
  seen: Set<string>,
): Evidence | undefined {
  const text = module.text.slice(...pattern.node.range);
  const evidence = seen.has(text) ? undefined : (fromCaller(module, pattern, matches) ?? unseen(pattern));
  if (evidence) seen.add(text);
  return evidence;
}

/** An argument of an exported function of a library, or the expression is what the library gives out. */
function fromCaller(module: Module, pattern: SlowPattern, matches: readonly Reached[]): Evidence | undefined {
  if (!module.isLibrary) return undefined;
  const evidence = { confidence: "medium", steps: [], who: "whoever chooses an argument of the library" } as const;
  if (pattern.uses.some(({ isGivenOut }) => isGivenOut)) return evidence;
  const found = matches.find((match) => match.taint.kind === "library" && isAt(match, pattern));
  if (pattern.degree === 2) {
    // Where it takes a square only, a run of one character has to be enough, and a server has to be kept waiting.
    return found && pattern.period === 1 && !isForBrowsers(module)
      ? { ...evidence, steps: found.taint.steps }
      : undefined;
  }
  if (found) return { ...evidence, steps: found.taint.steps };
  const use = pattern.uses.find(({ origins }) => origins.length > 0);
  const [origin] = use?.origins ?? [];
  if (!use || !origin) return undefined;
  const steps = [
    { range: origin.node.range, text: "the text is given by the caller" },
    { range: use.node.range, text: "matches it with the regular expression" },
  ];
  return { ...evidence, steps };
}

/** Nobody outside was seen to choose the text, but no text should take for ever. */
function unseen(pattern: SlowPattern): Evidence | undefined {
  return explodes(pattern) ? { confidence: "low", steps: [], who: "whoever chooses the text" } : undefined;
}

function messageOf(verdict: Verdict, who: string): string {
  const { degree, attack } = verdict;
  const polynomial =
    degree === 2 ? "with the square of the text's length" : `with the power ${degree} of the text's length`;
  const growth = explodes(verdict) ? "exponentially with the text's length" : polynomial;
  const example = attack.length > longestExample ? "" : `, for example of \`${attack.replaceAll("`", "\\x60")}\``;
  return `The time that this regular expression takes grows ${growth}${example}, so ${who} can block the process.`;
}

export default {
  id: "injection/redos",
  kind: "code",
  severity: "high",
  confidence: "high",
  cwe: [1333, 400],
  owasp: "A06:2021",
  message:
    "This regular expression takes far more time than its text is long, so whoever chooses the text can block the process.",
  fix: "Leave each text one way to match (no repetition inside a repetition, no two that share characters side by side), or limit its length first.",
  detect,
} satisfies CodeRule<Module>;
