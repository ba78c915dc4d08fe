import { z } from "zod";
import { findGlobProblem } from "../model/glob.ts";
import type { RuleFacts, RuleId } from "../model/rule.ts";
import { customRulePrefix } from "../model/secret-policy.ts";
import { nearest } from "./nearest.ts";

/** The part of the schema that is about secrets. */
export function secretsSchema(rules: ReadonlyMap<RuleId, RuleFacts>) {
  return z
    .strictObject({
      allow: z.array(allowanceSchema(rules)).max(1_000).optional().meta({
        default: [],
        description:
          "Secrets that are meant to be there. An entry allows what fits all that it names, and needs a `hash`, a `path` or a `rule`.",
      }),
    })
    .optional()
    .describe("Secrets that are allowed. The lists of the organization and of the repository add up.");
}

function allowanceSchema(rules: ReadonlyMap<RuleId, RuleFacts>) {
  return z
    .strictObject({
      hash: checked(findHashProblem).optional().describe("The hash that the report shows beside the secret."),
      path: checked(findGlobProblem).optional().describe("A glob that all places of the secret fit."),
      rule: checked((id) => findRuleProblem(id, rules))
        .optional()
        .describe("The id of the rule that finds it."),
      reason: checked((text) => (text.trim() === "" ? "Say why it is allowed." : undefined)).describe(
        "Why it is allowed; the report shows it.",
      ),
      expires: checked(findDateProblem)
        .optional()
        .describe("The last day on which the entry holds, such as 2030-12-31."),
    })
    .superRefine(({ hash, path, rule }, { addIssue }) => {
      if (hash ?? path ?? rule) return;
      addIssue("An entry needs a `hash`, a `path` or a `rule`; else it would allow every secret.");
    });
}

/** A text that is not empty, and of which `problemOf` finds nothing. */
function checked(problemOf: (text: string) => string | undefined) {
  return z
    .string()
    .min(1)
    .max(500)
    .superRefine((text, { addIssue }) => {
      const problem = problemOf(text);
      if (problem !== undefined) addIssue(problem);
    });
}

function findHashProblem(text: string): string | undefined {
  return /^[\da-f]{16}$/.test(text) ? undefined : "A hash has 16 hexadecimal digits, as the report shows them.";
}

function findRuleProblem(id: string, rules: ReadonlyMap<RuleId, RuleFacts>): string | undefined {
  // The organization's config may describe it.
  if (id.startsWith(customRulePrefix)) return undefined;
  const known = [...rules.keys()].filter((each) => each.startsWith("secrets/"));
  if (known.includes(id)) return undefined;
  const similar = nearest(id, known);
  return `There is no rule of this name that finds secrets${similar ? `; did you mean ${JSON.stringify(similar)}?` : "."}`;
}

function findDateProblem(text: string): string | undefined {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && isOnCalendar(text);
  return isDate ? undefined : "Write a date as year, month and day, such as 2030-12-31.";
}

function isOnCalendar(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
