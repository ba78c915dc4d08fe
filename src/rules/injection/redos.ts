/**
 * A regular expression that takes far more time than its text is long is matched with a text that others choose.
 *
 * Node's engine tries every way in which an expression may match. Where a text can be matched in many ways and fails at its end,
 * all of them are tried: a text of 30 to 50,000 characters keeps the process busy for seconds or for years. It answers nobody in
 * that time, since JavaScript runs in one thread.
 *
 * Each expression is searched for a text that can be read along two ways. The message names such a text; paste it into Node to see.
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
 * An expression that nobody outside was seen to reach is reported with low confidence where its time is exponential, or grows with
 * the third power of the length or more. In a library, an argument of an exported function counts as chosen by others, with medium
 * confidence. Look-behind is taken for true and a reference to a group with a repetition for a text that never comes. An expression
 * that matches in the end, after it has tried much, is not seen where every text matches.
 */

import { type Module, type SlowPattern, slowPatternsIn } from "../../analysis/index.ts";
import type { CodeRule, Problem, Reached, Step } from "../../model/rule.ts";

/** What keeps a text short, or is no text of the sender's choice. */
const protections = ["number", "allow-list", "length"];

/** A polynomial below this is reported only where a text from outside is seen to reach the expression. */
const steep = 3;

/** An attack longer than this is no example any more. */
const longestExample = 160;

function* detect(module: Module, _options: unknown, reached: readonly Reached[]): Iterable<Problem> {
  const matches = reached.filter(
    ({ sink, taint }) => sink === "regex-match" && !protections.some((kind) => taint.safe.has(kind)),
  );
  for (const pattern of slowPatternsIn(module)) {
    const evidence = fromRequest(pattern, matches) ?? fromCaller(module, pattern, matches) ?? bySlowness(pattern);
    if (!evidence) continue;
    const severity = pattern.degree === Number.POSITIVE_INFINITY ? "high" : "medium";
    yield { range: pattern.node.range, severity, ...evidence, message: messageOf(pattern, evidence.who) };
  }
}

interface Evidence {
  readonly confidence: "high" | "medium" | "low";
  readonly steps: readonly Step[];
  /** Who chooses the text. */
  readonly who: string;
}

function fromRequest(pattern: SlowPattern, matches: readonly Reached[]): Evidence | undefined {
  const found = matches.find((match) => match.taint.kind !== "library" && isAt(match, pattern));
  if (!found) return undefined;
  const confidence = pattern.degree === Number.POSITIVE_INFINITY ? "high" : "medium";
  return { confidence, steps: found.taint.steps, who: "whoever sends the request" };
}

function isAt({ range }: Reached, { uses }: SlowPattern): boolean {
  return uses.some(({ node }) => node.range[0] <= range[0] && range[1] <= node.range[1]);
}

/** An argument of an exported function of a library. */
function fromCaller(module: Module, pattern: SlowPattern, matches: readonly Reached[]): Evidence | undefined {
  if (!module.isLibrary) return undefined;
  const who = "whoever chooses an argument of the library";
  const found = matches.find((match) => match.taint.kind === "library" && isAt(match, pattern));
  if (found) return { confidence: "medium", steps: found.taint.steps, who };
  for (const { node, origins, isGivenOut } of pattern.uses) {
    const [origin] = origins;
    if (isGivenOut) return { confidence: "medium", steps: [], who };
    if (!origin) continue;
    const steps = [
      { range: origin.node.range, text: "the text is given by the caller" },
      { range: node.range, text: "matches it with the regular expression" },
    ];
    return { confidence: "medium", steps, who };
  }
  return undefined;
}

/** Nobody outside was seen to choose the text, but no text should take that long. */
function bySlowness({ degree, uses }: SlowPattern): Evidence | undefined {
  const isSteep = degree === Number.POSITIVE_INFINITY || (degree >= steep && uses.length > 0);
  return isSteep ? { confidence: "low", steps: [], who: "whoever chooses the text" } : undefined;
}

function messageOf({ degree, attack }: SlowPattern, who: string): string {
  const growth =
    degree === Number.POSITIVE_INFINITY
      ? "exponentially with the length of the text"
      : degree === 2
        ? "with the square of the text's length"
        : `with the power ${degree} of the text's length`;
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
  fix: "Leave each text only one way to match (no repetition inside a repetition, no two that share characters side by side), or limit its length first.",
  detect,
} satisfies CodeRule<Module>;
