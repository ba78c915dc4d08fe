import type { JsonSchema } from "./json-schema.ts";

/** The Markdown page of all options, written from the JSON Schema so that it cannot be out of date. */
export function renderOptionsPage(schema: JsonSchema): string {
  const { rules, ...general } = schema.properties ?? {};
  const ruleRows = Object.entries(rules?.properties ?? {}).flatMap(([id, rule]) => rowsOfRule(id, rule));
  return `${intro}
## Options

${table(
  ["Option", "Value", "Default", "What it does"],
  Object.entries(general).flatMap(([name, each]) => rowsOf(name, each)),
)}

## Rules

\`rules\` maps a rule's id to \`off\`, to a severity, or to a mapping with \`enabled\`, \`severity\` and the options below.

${table(["Rule", "Option", "Value", "Default", "What it does"], ruleRows)}
`;
}

const intro = `# Options

NodeSec reads \`.github/nodesec.yml\` from the commit that a change is based on, so that a change cannot switch off its own review.
Nothing in it is required. What the repository's file does not say comes from the same file in the owner's \`.github\` repository,
then from presets, then from the defaults: mappings are merged key by key, lists are replaced; those named \`allow\` add up
([secrets](secrets.md)). An unknown key or a wrong value
fails the check of the pull request that brings it, with its line and column.

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/nodesec/nodesec/main/nodesec.schema.json
extends: [org, nodesec:strict]
failOn:
  severity: medium
exclude:
  - examples/**
rules:
  code/bidi-characters: off
  container/root-user: low
  dependencies/vulnerable:
    severity: critical
comments:
  max: 10
\`\`\`

Presets: \`nodesec:recommended\` is the defaults; \`nodesec:strict\` fails on findings of medium severity and confidence or more, on
high vulnerabilities of what is only installed to develop, on files that could not be reviewed, and on drafts. In a pattern without a slash the name may stand in any folder; one that ends with a
slash stands for all below.
`;

function rowsOf(name: string, schema: JsonSchema): readonly (readonly string[])[] {
  if (!schema.properties) {
    const row = [code(name), describeValue(schema), describeDefault(schema), schema.description ?? ""];
    return [row, ...(schema.items?.properties ? rowsOf(`${name}[]`, schema.items) : [])];
  }
  return Object.entries(schema.properties).flatMap(([key, each]) => rowsOf(`${name}.${key}`, each));
}

function rowsOfRule(id: string, { anyOf = [] }: JsonSchema): readonly (readonly string[])[] {
  const settings = anyOf.flatMap(({ properties }) => Object.entries(properties ?? {}));
  const own = settings.filter(([name]) => name !== "enabled");
  const link = `[${id}](../rules/${id}.md)`;
  return own.map(([name, each]) => [
    link,
    code(name),
    describeValue(each),
    describeDefault(each),
    each.description ?? "",
  ]);
}

function describeValue(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(describeValue))].join(", or ");
  if (schema.items?.properties) return "list of mappings";
  if (schema.type === "array") return `list of ${schema.items?.enum ? describeValue(schema.items) : "texts"}`;
  if (schema.type === "boolean") return "`true`, `false`";
  if (schema.type === "string") return "text";
  const { minimum, maximum } = schema;
  return maximum === undefined ? `number from ${minimum}` : `${minimum} to ${maximum}`;
}

function describeDefault(schema: JsonSchema): string {
  const value = schema.default;
  if (value === undefined) return "–";
  return code(typeof value === "string" ? value : JSON.stringify(value));
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
