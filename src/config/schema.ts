import { z } from "zod";
import { findGlobProblem } from "../model/glob.ts";
import type { RuleFacts, RuleId, RuleOption } from "../model/rule.ts";
import { confidences, severities } from "../model/severity.ts";
import { defaultPolicy } from "./default-policy.ts";
import { dependenciesSchema } from "./dependencies-schema.ts";
import { secretsSchema } from "./secrets-schema.ts";

export const presetNames = ["nodesec:recommended", "nodesec:strict"] as const;
const extendable = [...presetNames, "org"] as const;

/** The schema of `.github/nodesec.yml`: strict, and with every rule and its options by name. Nothing in it is required. */
export function configSchema(rules: ReadonlyMap<RuleId, RuleFacts>) {
  const { failOn, onError, include, exclude, dependencies, comments, drafts, limits } = defaultPolicy;
  return z.strictObject({
    extends: z
      .union([z.enum(extendable), z.array(z.enum(extendable)).max(10)])
      .optional()
      .meta({
        default: ["org"],
        description:
          "What this config builds on: presets, and `org` for the config of the owner's `.github` repository.",
      }),
    failOn: z
      .strictObject({
        severity: defaulted(
          z.enum([...severities, "never"]),
          failOn.severity,
          "The mildest severity that makes the check fail.",
        ),
        confidence: defaulted(
          z.enum(confidences),
          failOn.confidence,
          "The lowest confidence that makes the check fail.",
        ),
      })
      .optional()
      .describe("Which findings make the check fail; the others are shown and do not block."),
    onError: defaulted(
      z.enum(["failure", "neutral"]),
      onError,
      "The conclusion where something could not be reviewed.",
    ),
    include: defaulted(globs(), include, "Globs of the files that are reviewed."),
    exclude: defaulted(globs(), exclude, "Globs of files that are left out, which the report says."),
    rules: z
      .strictObject(Object.fromEntries([...rules].map(([id, facts]) => [id, ruleSchema(facts).optional()])))
      .optional()
      .describe("Rules by id: `off`, a severity, or a mapping with `enabled`, `severity` and the rule's own options."),
    dependencies: dependenciesSchema(dependencies),
    secrets: secretsSchema(rules),
    comments: commentsSchema(comments),
    drafts: draftsSchema(drafts),
    limits: limitsSchema(limits),
  });
}

function commentsSchema(comments: typeof defaultPolicy.comments) {
  return z
    .strictObject({
      max: defaulted(
        z.int().min(0).max(50),
        comments.max,
        "The most review comments of one review; the worst come first.",
      ),
      minSeverity: defaulted(
        z.enum(severities),
        comments.minSeverity,
        "The mildest severity that gets a review comment.",
      ),
    })
    .optional()
    .describe("Review comments. The check run names every finding.");
}

function draftsSchema({ review, fail }: typeof defaultPolicy.drafts) {
  return z
    .strictObject({
      review: defaulted(z.boolean(), review, "Whether draft pull requests are reviewed."),
      fail: defaulted(z.boolean(), fail, "Whether the check of a draft may fail."),
    })
    .optional()
    .describe("Draft pull requests.");
}

function limitsSchema(limits: typeof defaultPolicy.limits) {
  const bound = (most: number, value: number, description: string, least = 1) =>
    defaulted(z.int().min(least).max(most), value, description);
  return z
    .strictObject({
      fileBytes: bound(10_000_000, limits.fileBytes, "Bytes of one file."),
      files: bound(3_000, limits.files, "Changed files that are reviewed."),
      commits: bound(10_000, limits.commits, "Commits before the last that are searched for secrets.", 0),
      contextFiles: bound(2_000, limits.contextFiles, "Unchanged files that are read around the change.", 0),
      contextBytes: bound(50_000_000, limits.contextBytes, "Bytes of these files in all.", 0),
      depth: bound(5_000, limits.depth, "Nesting of a syntax tree."),
      timeMs: bound(600_000, limits.timeMs, "Milliseconds for the analysis of one review.", 100),
      memoryMb: bound(8_192, limits.memoryMb, "Megabytes of heap for an analysis worker.", 64),
    })
    .optional()
    .describe("Bounds on work. Reaching one is shown in the report.");
}

/** `optional`, not zod's own default: what is not written must be told from what is, to merge configs. */
function defaulted<Type extends z.ZodType>(type: Type, value: unknown, description: string) {
  return type.optional().meta({ default: value, description });
}

function globs() {
  const glob = z
    .string()
    .min(1)
    .max(500)
    .superRefine((text, { addIssue }) => {
      const problem = findGlobProblem(text);
      if (problem !== undefined) addIssue(problem);
    });
  return z.array(glob).max(500);
}

function ruleSchema({ severity, message, options = {} }: RuleFacts) {
  const own = Object.entries(options).map(([name, option]) => {
    return [name, defaulted(optionSchema(option.default), option.default, option.description)] as const;
  });
  const settings = z.strictObject({
    ...Object.fromEntries(own),
    enabled: defaulted(z.boolean(), true, "Whether the rule runs."),
    severity: defaulted(z.enum(severities), severity, "The severity of what it finds, instead of its own."),
  });
  return z.union([z.enum(["off", ...severities]), settings]).meta({ description: message });
}

function optionSchema(value: RuleOption) {
  if (typeof value === "number") return z.number().min(0);
  if (typeof value === "boolean") return z.boolean();
  return typeof value === "string" ? z.string().max(10_000) : z.array(z.string().max(1_000)).max(1_000);
}

export type Config = z.infer<ReturnType<typeof configSchema>>;
