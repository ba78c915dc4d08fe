import type { Fence, FenceRole, Page, Prose, Section } from "./page.ts";

/**
 * Reads the Markdown of a head comment: a paragraph that says what is wrong, the reason, then one `##` section per situation.
 * Throws an `Error` that names the words of a fence which mean nothing; otherwise takes any text.
 */
export function parsePage(markdown: string): Page {
  const [head = "", ...rest] = splitSections(markdown.split("\n"));
  const [summary = "", ...reason] = head.trim().split(/\n{2,}/);
  return { summary: oneLine(summary), reason: reason.join("\n\n"), sections: rest.map(toSection) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** Cuts before each `##` that stands outside of a fence. */
function splitSections(lines: readonly string[]): readonly string[] {
  const sections: string[][] = [[]];
  let inFence = false;
  for (const line of lines) {
    if (line.startsWith("```")) inFence = !inFence;
    if (!inFence && line.startsWith("## ")) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map((section) => section.join("\n"));
}

function toSection(text: string): Section {
  const [heading = "", ...lines] = text.split("\n");
  return { title: heading.slice("## ".length).trim(), blocks: toBlocks(lines) };
}

function toBlocks(lines: readonly string[]): readonly (Prose | Fence)[] {
  const blocks: (Prose | Fence)[] = [];
  let at = 0;
  while (at < lines.length) {
    const opening = lines[at]?.startsWith("```") ?? false;
    const end = lines.findIndex((line, index) => index > at && line.startsWith("```"));
    const next = end === -1 ? lines.length : end;
    if (opening) blocks.push(toFence(lines[at] ?? "", lines.slice(at + 1, next)));
    else blocks.push({ kind: "prose", text: lines.slice(at, next).join("\n").trim() });
    at = opening ? next + 1 : next;
  }
  return blocks.filter((block) => block.kind === "fence" || block.text !== "");
}

const roles: ReadonlySet<string> = new Set<FenceRole>(["bad", "good", "base"]);

function isRole(word: string): word is FenceRole {
  return roles.has(word);
}

function toFence(opening: string, lines: readonly string[]): Fence {
  const [language = "", ...words] = opening.slice("```".length).trim().split(/\s+/);
  let role: FenceRole = "illustration";
  let file: string | undefined;
  const also: string[] = [];
  for (const word of words) {
    const [name = "", value] = word.split("=", 2);
    if (value === undefined && isRole(name)) role = name;
    else if (value && name === "file") file = value;
    else if (value && name === "also") also.push(value);
    else throw new Error(`A fence says \`${word}\`; it may say bad, good, base, file=<path> and also=<rule>.`);
  }
  return { kind: "fence", language, role, ...(file && { file }), also, lines };
}
