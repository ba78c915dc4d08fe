import type { ChangeSet, FileChange, SourceFile } from "../model/change-set.ts";
import type { Advisory, DependencyChange, Lockfile } from "../model/dependency.ts";
import type { LockedPackage, LockGraph } from "../model/lock-graph.ts";
import type { Advisories } from "../model/ports.ts";
import type { Skipped } from "../model/skipped.ts";
import { isLockfile } from "./lockfiles/is-lockfile.ts";
import { lineAt } from "./lockfiles/problems.ts";
import type { FindManifestLine } from "./manifest-lines.ts";

/** The lockfiles that a change touches, with what is known against their packages, and those that could not be judged. */
export interface DependencyChanges {
  readonly changes: readonly DependencyChange[];
  readonly skipped: readonly Skipped[];
}

interface LockedChange {
  readonly path: string;
  readonly before?: LockGraph;
  readonly after: LockGraph;
}

/**
 * Reads the changed lockfiles and asks once for the advisories of both sides. A lockfile that is gone says nothing about what
 * is installed now, so it is left out. Where the advisories cannot be asked for, every lockfile is skipped.
 */
export async function readDependencyChanges(
  { files, context }: Pick<ChangeSet, "files" | "context">,
  advisories: Advisories,
  signal?: AbortSignal,
): Promise<DependencyChanges> {
  const lockfiles = files.filter(({ path, after }) => after && isLockfile(path));
  if (lockfiles.length === 0) return { changes: [], skipped: [] };
  // Only a change that touches a lockfile pays for loading the parsers.
  const { readLockGraph } = await import("./lockfiles/read-lock-graph.ts");
  const manifests = manifestsOf(files, context);
  const read = lockfiles.map((change) =>
    readChange(change, (file, side) => readLockGraph(file, [...manifests[side].values()])),
  );
  const locked = read.filter((change): change is LockedChange => !("reason" in change));
  const skipped = [
    ...read.filter((change): change is Skipped => "reason" in change),
    ...locked.flatMap(({ after }) => leftOut(after)),
  ];
  if (locked.length === 0) return { changes: [], skipped };
  const known = await lookUp(locked, advisories, signal);
  if ("known" in known) return { changes: await judge(locked, known.known, manifests), skipped };
  const unseen = locked.map(({ path }): Skipped => ({ path, reason: "advisories unreachable", detail: known.problem }));
  return { changes: [], skipped: [...skipped, ...unseen] };
}

type Answer = { readonly known: readonly Advisory[] } | { readonly problem: string };

async function lookUp(
  changes: readonly LockedChange[],
  advisories: Advisories,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    return { known: await advisories.lookup(versionsOf(changes), signal) };
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : "unknown error";
    return { problem: `dependencies not audited: ${reason}` };
  }
}

/** The manifests of both sides, by path. */
type Manifests = Readonly<Record<"before" | "after", ReadonlyMap<string, SourceFile>>>;

function manifestsOf(files: readonly FileChange[], context: readonly SourceFile[]): Manifests {
  const pick = (side: "before" | "after") => {
    const all = [...context, ...files.flatMap((file) => file[side] ?? [])];
    return new Map(all.filter(({ path }) => /(?:^|\/)package\.json$/.test(path)).map((file) => [file.path, file]));
  };
  return { before: pick("before"), after: pick("after") };
}

function readChange(
  { path, before, after }: FileChange,
  readSide: (file: SourceFile, side: "before" | "after") => LockGraph | Skipped,
): LockedChange | Skipped {
  const now = after && readSide(after, "after");
  if (!now) return { path, reason: "unreadable" };
  if ("reason" in now) return now;
  if (!before) return { path, after: now };
  const old = readSide(before, "before");
  if ("reason" in old) return { ...old, path, detail: `before this change: ${old.detail ?? old.reason}` };
  return { path, before: old, after: now };
}

/** More entries that were left out would only tell the same. */
const mostTold = 5;

/** The entries of a lockfile that could not be read, while the rest was. */
function leftOut({ path, file, problems }: LockGraph): readonly Skipped[] {
  return problems.slice(0, mostTold).map(({ message, range }) => {
    return {
      path,
      reason: "syntax error",
      detail: `an entry was left out: ${message}, line ${lineAt(file.text, range[0])}`,
    };
  });
}

/** Not a folder of the repository: what is reviewed itself and known to no registry. */
function isPublished({ source, version }: LockedPackage): boolean {
  return source !== "workspace" && source !== "link" && version !== "";
}

function versionsOf(changes: readonly LockedChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const versions = new Map<string, Set<string>>();
  const packages = changes.flatMap(({ before, after }) => [...(before?.packages ?? []), ...after.packages]);
  for (const { name, version } of packages.filter(isPublished)) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return versions;
}

async function judge(
  changes: readonly LockedChange[],
  advisories: readonly Advisory[],
  manifests: Manifests,
): Promise<DependencyChange[]> {
  // Only a change that touches a lockfile pays for loading semver.
  const [{ matchAdvisories }, { toInstalled }, { manifestLines }] = await Promise.all([
    import("./match-advisories.ts"),
    import("./to-installed.ts"),
    import("./manifest-lines.ts"),
  ]);
  const byName = Map.groupBy(advisories, ({ packageName }) => packageName);
  const toLockfile = (graph: LockGraph, findLine: FindManifestLine): Lockfile => ({
    file: graph.file,
    graph,
    packages: graph.packages.filter(isPublished).map((each) => {
      const known = byName.get(each.name);
      return toInstalled(graph, each, known ? matchAdvisories(each.version, known) : [], findLine);
    }),
  });
  const linesBefore = manifestLines(manifests.before, manifests.after);
  const linesAfter = manifestLines(manifests.after, manifests.before);
  return changes.map(({ path, before, after }) => ({
    path,
    ...(before && { before: toLockfile(before, linesBefore) }),
    after: toLockfile(after, linesAfter),
  }));
}
