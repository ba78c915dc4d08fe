import { z } from "zod";
import { findGlobProblem } from "../model/glob.ts";
import type { RuleFacts, RuleId } from "../model/rule.ts";
import { customRulePrefix } from "../model/secret-policy.ts";
import { severities } from "../model/severity.ts";
import { allowanceFields, checked } from "./allowance-fields.ts";
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
      patterns: z
        .array(patternSchema())
        .max(50)
        .superRefine((patterns, { addIssue }) => {
          const ids = patterns.map(({ id }) => id);
          const twice = ids.find((id, index) => ids.indexOf(id) !== index);
          if (twice !== undefined) addIssue(`Two entries have the id ${JSON.stringify(twice)}.`);
        })
        .optional()
        .meta({
          default: [],
          description:
            "Kinds of secrets of your own; the rule of each is called `custom-<id>`, in the group `secrets`.",
        }),
    })
    .optional()
    .describe(
      "Secrets that are allowed, and kinds of your own. The lists of the organization and of the repository add up.",
    );
}

function allowanceSchema(rules: ReadonlyMap<RuleId, RuleFacts>) {
  return z
    .strictObject({
      hash: checked(findHashProblem).optional().describe("The hash that the report shows beside the secret."),
      path: checked(findGlobProblem).optional().describe("A glob that all places of the secret fit."),
      rule: checked((id) => findRuleProblem(id, rules))
        .optional()
        .describe("The id of the rule that finds it."),
      ...allowanceFields(),
    })
    .superRefine(({ hash, path, rule }, { addIssue }) => {
      if (hash ?? path ?? rule) return;
      addIssue("An entry needs a `hash`, a `path` or a `rule`; else it would allow every secret.");
    });
}

function patternSchema() {
  const texts = z.array(z.string().min(1).max(2_000)).max(20);
  return z.strictObject({
    id: checked(findIdProblem).describe("A name in lower-case letters, digits and dashes."),
    pattern: z
      .string()
      .min(1)
      .max(1_000)
      .describe("A regular expression of JavaScript that matches the secret, or whose group `secret` does."),
    keywords: z
      .array(checked(findKeywordProblem))
      .min(1)
      .max(20)
      .describe("Words of which one stands in each match; a text without any is not searched."),
    severity: z.enum(severities).optional().meta({ default: "high", description: "The severity of what it finds." }),
    message: z.string().min(1).max(500).optional().describe("What is wrong, in one sentence."),
    examples: texts.min(1).describe("Texts in which the pattern has to find a secret."),
    counterexamples: texts.optional().describe("Texts in which it must find none."),
  });
}

function findIdProblem(id: string): string | undefined {
  const isFine = /^[a-z\d]+(?:-[a-z\d]+)*$/.test(id) && id.length <= 50;
  return isFine ? undefined : "An id has at most 50 lower-case letters, digits and single dashes.";
}

function findKeywordProblem(word: string): string | undefined {
  return /^[!-~]{3,}$/.test(word) ? undefined : "A keyword has at least 3 characters, all of ASCII and none a space.";
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
