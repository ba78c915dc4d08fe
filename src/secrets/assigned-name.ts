/** How far before the value its name may begin. */
const reach = 300;

/** More names than these do not belong to one value. */
const mostNames = 4;

/** A word with its dots and dashes, or one sign. Quotes and white space part words and mean nothing. */
const token = /[\w$](?:[\w$]|[.-](?=[\w$]))*|[^\s\w"'`\\]/g;

/** A file, such as a key of a manifest that gives each file its hash: that is no name for a value. */
const fileName = /[\w-]\.(?:[cm]?[jt]sx?|json|css|html?|mdx?|vue|svelte|map|svg|png|ya?ml|txt|sh|py|rb|go|php|java)$/i;

/** Signs between a name and its value, or between a fallback and what it stands in for. */
const joining = new Set([..."=:>|?,([])!<-@#/.$*+~"]);

/** What ends the element of a list, an object or a statement that the value is in. */
const parting = new Set([..."{;&,"]);

/**
 * The names that the value at `start` is given to on its line, each as it is written, the nearest first: `DATADOG_API_KEY` for the
 * value in `DATADOG_API_KEY=…`, and likewise in `{ "datadog-api-key": "…" }`, `const datadogApiKey: string = "…"`,
 * `--datadog-api-key …`, `setHeader("Datadog-Api-Key", "…")`, `<datadogApiKey>…`, and also in
 * `key = process.env.DATADOG_API_KEY || "…"`. Words with only white space between them are one name. A file's name is none.
 */
export function assignedNames(text: string, start: number): readonly string[] {
  const line = text.slice(Math.max(0, start - reach), start);
  const tokens = line.slice(line.lastIndexOf("\n") + 1).match(token) ?? [];
  const names: string[] = [];
  let isInName = false;
  for (const each of tokens.reverse()) {
    if (fileName.test(each)) break;
    if (isWord(each)) {
      names.push(isInName ? `${each} ${names.pop()}` : each);
      isInName = true;
      continue;
    }
    const isEnd = parting.has(each) ? names.length > 0 || each !== "," : !joining.has(each);
    if (isEnd || names.length >= mostNames) break;
    isInName = false;
  }
  return names;
}

function isWord(each: string): boolean {
  return /^[\w$]/.test(each);
}
