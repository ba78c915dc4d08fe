import type { SourceFile } from "../../model/change-set.ts";
import type { ResolvePath } from "./module-path.ts";

/** Bounded repetitions, since the text may be hostile. */
const specifier = /\b(?:from|import|require)\s{0,9}(?:\(\s{0,9})?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')/g;

/** Files that give what they test something else than the program does. */
const test = /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e)\/|[.-](?:test|spec)\.[^/]+$/;

/** More importers than are looked at for a file. */
const most = 20;

/** The files that import each file, by its path. They are found by their text: most need not be parsed for it. */
export function importersOf(
  sources: ReadonlyMap<string, SourceFile>,
  resolvePath: ResolvePath,
): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const [path, { text }] of sources) {
    if (test.test(path)) continue;
    const specifiers = new Set([...text.matchAll(specifier)].map(([, one, other]) => one ?? other ?? ""));
    for (const each of specifiers) {
      const imported = resolvePath(path, each);
      if (imported === undefined || imported === path) continue;
      const known = importers.get(imported) ?? [];
      if (known.length < most) importers.set(imported, [...known, path]);
    }
  }
  return importers;
}
