import type { PastCommit, SourceFile } from "../model/change-set.ts";
import type { Detection } from "../model/finding.ts";
import { type ConfiguredRule, checkSide } from "./check-side.ts";

/** The secrets that commits of a change added: what is in a file after one and was in none of its parents. */
export function checkPast(commits: readonly PastCommit[], rules: readonly ConfiguredRule[]): readonly Detection[] {
  const shapes = rules.filter(({ rule }) => rule.kind === "secret" || rule.kind === "credential");
  const secretsIn = remember((source) => checkSide(source, shapes).detections);
  return commits.flatMap(({ sha, files }) =>
    files.flatMap(({ before, after }) => {
      const old = new Set(before.flatMap(secretsIn).map(({ identity }) => identity));
      return secretsIn(after)
        .filter((secret) => !old.has(secret.identity))
        .map((secret) => ({ ...secret, commit: sha }));
    }),
  );
}

/** Each content is searched once, though it is what one commit left behind and what the next one found. */
function remember(find: (source: SourceFile) => readonly Detection[]): (source: SourceFile) => readonly Detection[] {
  const known = new Map<string, readonly Detection[]>();
  return (source) => {
    const key = `${source.blob} ${source.path}`;
    const found = known.get(key) ?? find(source);
    known.set(key, found);
    return found;
  };
}
