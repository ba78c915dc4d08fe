import type { RuleFacts } from "../model/rule.ts";
import type { Fence, Page, Prose } from "./page.ts";

/**
 * The Markdown page of a rule: what its head comment says below a table of its facts. `sample` makes a value of a secret rule,
 * which is shown masked.
 */
export function renderPage(page: Page, rule: RuleFacts, sample?: () => string): string {
  const parts = [
    "<!-- Generated from the rule's head comment by `npm run generate`. -->",
    `# ${rule.id}`,
    page.summary,
    renderFacts(rule),
    `**Fix:** ${rule.fix}`,
    page.reason,
    ...page.sections.flatMap((section) => [
      `## ${section.title}`,
      ...section.blocks.map((block) => renderBlock(block, sample)),
    ]),
    ...renderOptions(rule),
    "## Ignoring one finding",
    renderIgnoring(page, rule),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function renderFacts(rule: RuleFacts): string {
  const weaknesses = rule.cwe.map((id) => `[CWE-${id}](https://cwe.mitre.org/data/definitions/${id}.html)`);
  return renderTable([
    ["Severity", "Confidence", "Weakness", "OWASP Top 10", "Test files"],
    [
      rule.severity,
      rule.confidence,
      weaknesses.join(", "),
      linkOwasp(rule.owasp),
      rule.inTests ? "looked at" : "left out",
    ],
  ]);
}

function renderTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const renderRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [renderRow(head), renderRow(head.map(() => "---")), ...rows.map(renderRow)].join("\n");
}

/** Slugs of https://owasp.org/Top10/2021/. */
const owaspSlugs: Readonly<Record<string, string>> = {
  "A01:2021": "A01_2021-Broken_Access_Control",
  "A02:2021": "A02_2021-Cryptographic_Failures",
  "A03:2021": "A03_2021-Injection",
  "A04:2021": "A04_2021-Insecure_Design",
  "A05:2021": "A05_2021-Security_Misconfiguration",
  "A06:2021": "A06_2021-Vulnerable_and_Outdated_Components",
  "A07:2021": "A07_2021-Identification_and_Authentication_Failures",
  "A08:2021": "A08_2021-Software_and_Data_Integrity_Failures",
  "A09:2021": "A09_2021-Security_Logging_and_Monitoring_Failures",
  "A10:2021": "A10_2021-Server-Side_Request_Forgery_(SSRF)",
};

function linkOwasp(category: string): string {
  const slug = owaspSlugs[category];
  if (!slug) return category;
  const name = slug.slice(slug.indexOf("-") + 1).replaceAll("_", " ");
  return `[${category} ${name}](<https://owasp.org/Top10/${slug}/>)`;
}

const labels: Readonly<Record<Fence["role"], string>> = {
  bad: "❌ **Reported**",
  good: "✅ **Fine**",
  base: "**Before the change**",
  illustration: "",
};

function renderBlock(block: Prose | Fence, sample: (() => string) | undefined): string {
  if (block.kind === "prose") return block.text;
  const label = [labels[block.role], block.file && `\`${block.file}\``].filter(Boolean).join(", ");
  const text = block.lines
    .join("\n")
    .replace(/\{\{sample\}\}/g, () => mask(sample?.() ?? ""))
    .replace(/\{\{sample\.escaped\}\}/g, () => mask(sample?.() ?? "").replaceAll("\n", "\\n"))
    .replace(/\{\{(U\+[0-9A-F]+)\}\}/g, "[$1]");
  return `${label && `${label}\n\n`}\`\`\`${highlightedAs(block)}\n${text}\n\`\`\``;
}

/** JSON with our marker in it would be shown as an error. */
function highlightedAs({ language, lines }: Fence): string {
  return language === "json" && lines.some((line) => line.endsWith("// finding")) ? "jsonc" : language;
}

/** Keeps what tells the kind: the first characters, or the first and last line. */
function mask(value: string): string {
  const lines = value.trim().split("\n");
  if (lines.length > 1) return [lines[0], "*".repeat(16), lines.at(-1)].join("\n");
  return `${value.slice(0, 4)}${"*".repeat(16)}`;
}

function renderOptions(rule: RuleFacts): readonly string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(([name, option]) => [
    `\`${name}\``,
    `\`${JSON.stringify(option.default)}\``,
    option.description,
  ]);
  return ["## Options", renderTable([["Option", "Default", "Meaning"], ...rows])];
}

/** Comments of the languages that examples are written in. JSON, of which lockfiles are made, and keys have none. */
const comments: Readonly<Record<string, readonly [open: string, close: string]>> = {
  dockerfile: ["# ", ""],
  env: ["# ", ""],
  html: ["<!-- ", " -->"],
  js: ["// ", ""],
  jsx: ["// ", ""],
  markdown: ["<!-- ", " -->"],
  sh: ["# ", ""],
  toml: ["# ", ""],
  ts: ["// ", ""],
  tsx: ["// ", ""],
  yaml: ["# ", ""],
};

function renderIgnoring(page: Page, rule: RuleFacts): string {
  if (rule.suppressible === false) return "A comment cannot silence this rule; the config file can switch it off.";
  const language = commentedLanguage(page);
  const [open, close] = comments[language ?? "js"] ?? ["// ", ""];
  const where = "n the line or on the line before it, with the reason, which the report shows";
  return [
    language ? `O${where}:` : `The config file can switch the rule off. In a file that has comments: o${where}.`,
    `\`\`\`${language ?? "js"}\n${open}nodesec-ignore ${rule.id} -- why this is fine here${close}\n\`\`\``,
  ].join("\n\n");
}

/** The language of the first reported example that has comments. */
function commentedLanguage({ sections }: Page): string | undefined {
  const fences = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "fence"));
  return fences.find(({ role, language }) => role === "bad" && language in comments)?.language;
}
