import { z } from "zod";
import { nearest } from "./nearest.ts";
import type { ParsedYaml, Path, YamlProblem } from "./parse-yaml.ts";

type Issue = z.core.$ZodIssue;

/** What the schema finds wrong, in a person's words and where it stands in the text, from top to bottom. */
export function explainIssues(issues: readonly Issue[], yaml: ParsedYaml, schema: z.ZodType): readonly YamlProblem[] {
  const problems = issues.flatMap((issue) => explainIssue(issue, [], { yaml, schema }));
  return problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

interface Subject {
  readonly yaml: ParsedYaml;
  readonly schema: z.ZodType;
}

function explainIssue(issue: Issue, parent: Path, subject: Subject): readonly YamlProblem[] {
  const path = [...parent, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(subject.schema, path);
    return issue.keys.map((key) => ({
      message: explainKey(key, path, known),
      ...subject.yaml.keyAt([...path, key]),
    }));
  }
  if (issue.code === "invalid_union") {
    return chooseBranch(issue.errors).flatMap((each) => explainIssue(each, path, subject));
  }
  return [{ message: explainValue(issue, path), ...subject.yaml.valueAt(path) }];
}

/** The alternative that the writer meant: the one whose own type fits, so that what it says is of use. */
function chooseBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = branches.find(
    (issues) => !issues.some(({ path, code }) => path.length === 0 && code !== "unrecognized_keys"),
  );
  return fitting ?? branches[0] ?? [];
}

function explainKey(key: string, path: Path, known: readonly string[]): string {
  const isRule = path.length === 1 && path[0] === "rules";
  const where = path.length === 0 || isRule ? "" : ` in ${path.join(".")}`;
  const similar = nearest(key, known);
  const help = similar
    ? `did you mean ${JSON.stringify(similar)}?`
    : known.length > 0 && !isRule
      ? `known are ${known.join(", ")}.`
      : "";
  const what = `${isRule ? "Unknown rule" : "Unknown key"} ${quote(key)}${where}`;
  return help ? `${what}: ${help}` : `${what}.`;
}

function explainValue(issue: Issue, path: Path): string {
  const name = path.join(".") || "The config";
  switch (issue.code) {
    case "invalid_value":
      return `${name} must be ${listOf(issue.values.map(String))}.`;
    case "invalid_type":
      return `${name} must be ${typeNames[issue.expected] ?? issue.expected}.`;
    case "too_small":
      return issue.origin === "string" ? `${name} must not be empty.` : `${name} must be at least ${issue.minimum}.`;
    case "too_big":
      return `${name} must be at most ${issue.maximum}${units[issue.origin] ?? ""}.`;
    case "custom":
      return `${name}: ${issue.message}`;
    default:
      return `${name} is invalid: ${issue.message}.`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

const units: Readonly<Record<string, string>> = { string: " characters long", array: " items long" };

function listOf(values: readonly string[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

/** A part of a long key is not shown: it could be a part of a secret, which nobody would know as one. */
function quote(key: string): string {
  return key.length > 60 ? `of ${key.length} characters` : JSON.stringify(key);
}

/** The keys that the mapping at `path` may have. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const segment of path) at = elementOf(at) ?? objectOf(at)?.shape[String(segment)];
  return Object.keys(objectOf(at)?.shape ?? {});
}

function elementOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return elementOf(schema.unwrap());
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

function objectOf(schema: unknown): z.ZodObject | undefined {
  if (schema instanceof z.ZodOptional) return objectOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.map(objectOf).find((each) => each !== undefined);
  return schema instanceof z.ZodObject ? schema : undefined;
}
