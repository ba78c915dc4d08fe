import { linearityOf } from "../analysis/index.ts";
import type { PatternProblem, SecretPattern } from "../model/secret-policy.ts";
import { createSecretSearch } from "../secrets/find-secrets.ts";
import { findPatternProblem } from "../secrets/pattern-problem.ts";
import { toSecretRule } from "./custom-rules.ts";

/**
 * What is wrong with a pattern of a config. It is only matched with its examples where it is known to take linear time: the
 * config may come from anybody who opens a pull request.
 */
export function judgePattern(entry: SecretPattern): readonly PatternProblem[] {
  const { pattern, examples, counterexamples = [] } = entry;
  const problem = findPatternProblem(pattern) ?? findSlowness(pattern);
  if (problem !== undefined) return [{ path: ["pattern"], message: problem }];
  const search = createSecretSearch([toSecretRule(entry)]);
  const finds = (text: string) => search(text).found.length > 0;
  return [
    ...examples.flatMap((text, index) =>
      finds(text) ? [] : [{ path: ["examples", index], message: explainMiss(pattern, text) }],
    ),
    ...counterexamples.flatMap((text, index) =>
      finds(text) ? [{ path: ["counterexamples", index], message: "The pattern finds a secret in it." }] : [],
    ),
  ];
}

function findSlowness(pattern: string): string | undefined {
  switch (linearityOf(pattern, "g")) {
    case "linear":
      return undefined;
    case "slow":
      return "The time that it takes can grow faster than the text; bound its repetitions, as in `[a-z]{20,40}`, and let no two of them match the same characters side by side.";
    case "unknown":
      return "It is too large to be shown to be safe; make it simpler, with fewer and shorter repetitions.";
  }
}

function explainMiss(pattern: string, text: string): string {
  return new RegExp(pattern).test(text)
    ? "None of the keywords is in what the pattern matches here, so it would not be looked for."
    : "The pattern does not match anything in it.";
}
