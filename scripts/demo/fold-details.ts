/** A comment's Markdown as GitHub first shows it: of each `<details>` stands only its summary, beside a closed triangle. */
export function foldDetails(markdown: string): string {
  const [before = "", ...parts] = markdown.split("<details>");
  let [depth, shown] = [0, before];
  for (const part of parts) {
    if (depth === 0) shown += `▸ ${/<summary>([\s\S]*?)<\/summary>/.exec(part)?.[1] ?? "Details"}`;
    const ends = part.split("</details>");
    depth += 2 - ends.length;
    if (depth === 0) shown += ends.at(-1) ?? "";
  }
  return shown;
}
