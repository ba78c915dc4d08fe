import type { Fence, Page } from "./page.ts";

/** One side of a file in an example, with the lines (from 1) that must be reported. */
export interface ExampleText {
  readonly text: string;
  readonly findings: readonly number[];
}

export interface ExampleFile {
  readonly path: string;
  readonly before?: ExampleText;
  readonly after?: ExampleText;
}

/** A change that a page shows. Outside of the `finding` lines a `bad` one may be reported by others; a `good` one by nobody. */
export interface Example {
  readonly section: string;
  readonly role: "bad" | "good";
  readonly files: readonly ExampleFile[];
  /** Other rules that may report it. */
  readonly also: readonly string[];
}

/**
 * The examples of a page in its order. Neighbouring fences are one example where each has a `file=` of its own, or where a
 * `base` fence comes first. `sample` makes the values of `{{sample}}`, and of `{{sample.escaped}}` for a literal of one line;
 * `{{U+202E}}` is that character.
 */
export function examplesOf(page: Page, sample: () => string): readonly Example[] {
  return page.sections.flatMap(({ title, blocks }) => {
    const groups: Fence[][] = [];
    let open: Fence[] | undefined;
    for (const block of blocks) {
      if (block.kind === "prose" || block.role === "illustration") open = undefined;
      else if (open && belongsTo(open, block)) open.push(block);
      else {
        open = [block];
        groups.push(open);
      }
    }
    return groups.map((fences) => toExample(title, fences, sample));
  });
}

function belongsTo(group: readonly Fence[], fence: Fence): boolean {
  const last = group.at(-1);
  if (!last || (fence.role === "base" && last.role !== "base")) return false;
  const verdict = group.find((each) => each.role !== "base")?.role;
  if (verdict !== undefined && verdict !== fence.role) return false;
  const isRepeated = group.some((each) => pathOf(each) === pathOf(fence) && each.role === fence.role);
  return !isRepeated && (last.role === "base" || (last.file !== undefined && fence.file !== undefined));
}

function toExample(section: string, fences: readonly Fence[], sample: () => string): Example {
  const role = fences.find((fence) => fence.role === "bad" || fence.role === "good")?.role;
  if (role !== "bad" && role !== "good")
    throw new Error(`A base fence below "${section}" has no bad or good one after it.`);
  const paths = [...new Set(fences.map(pathOf))];
  const side = (path: string, isBase: boolean) =>
    fences.find((fence) => pathOf(fence) === path && (fence.role === "base") === isBase);
  const files = paths.map((path): ExampleFile => {
    const before = side(path, true);
    const after = side(path, false);
    return { path, ...(before && { before: toText(before, sample) }), ...(after && { after: toText(after, sample) }) };
  });
  return { section, role, files, also: fences.flatMap((fence) => fence.also) };
}

const pathsOfLanguages: Readonly<Record<string, string>> = {
  dockerfile: "Dockerfile",
  env: ".env",
  javascript: "example.js",
  markdown: "example.md",
  sh: "example.sh",
  typescript: "example.ts",
  yaml: "example.yml",
};

function pathOf(fence: Fence): string {
  return fence.file ?? pathsOfLanguages[fence.language] ?? `example.${fence.language}`;
}

/** A comment in the language of the example, template languages among them. */
const marker = /\s*(?:\/\/-?|\{?#|<!--|<%#|\{\{!(?:--)?)\s*finding\s*(?:-->|%>|(?:--)?\}\}|#\})?$/;

/** Cuts the markers first: a sample may be many lines long, and what is marked is its first line. */
function toText(fence: Fence, sample: () => string): ExampleText {
  const findings: number[] = [];
  const lines: string[] = [];
  for (const line of fence.lines) {
    const code = line.replace(marker, "");
    if (code !== line) findings.push(lines.length + 1);
    const filled = code
      .replace(/\{\{sample\}\}/g, () => sample())
      .replace(/\{\{sample\.escaped\}\}/g, () => sample().replaceAll("\n", "\\n"))
      .replace(/\{\{U\+([0-9A-F]+)\}\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
    lines.push(...filled.split("\n"));
  }
  return { text: `${lines.join("\n")}\n`, findings };
}
