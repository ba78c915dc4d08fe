import { isInstalled, type LockfileEntry } from "./lockfile-entries.ts";

/** Through which direct dependency a package comes; a direct one comes through itself. */
export type Origins = ReadonlyMap<string, LockfileEntry>;

/**
 * Walks from what the project and its workspaces ask for to everything that is installed because of it. A package that several
 * bring is counted to the nearest, and to what runs in production before what is only needed to develop.
 */
export function traceOrigins(entries: ReadonlyMap<string, LockfileEntry>): Origins {
  const manifests = [...entries.values()].filter((entry) => !isInstalled(entry) && entry.target === undefined);
  const needed = (["needs", "needsToDevelop"] as const).map((field) =>
    manifests.flatMap(({ key, [field]: names }) => names.flatMap((name) => resolve(entries, key, name))),
  );
  const origins = new Map(needed.flat().map((entry) => [entry.key, entry]));
  for (const direct of needed) spread(entries, direct, origins);
  return origins;
}

/** Breadth first: the nearest direct dependency comes first. */
function spread(
  entries: ReadonlyMap<string, LockfileEntry>,
  direct: readonly LockfileEntry[],
  origins: Map<string, LockfileEntry>,
): void {
  const queue = direct.map((entry) => ({ entry, origin: entry }));
  for (const { entry, origin } of queue) {
    for (const next of entry.needs.flatMap((name) => resolve(entries, entry.key, name))) {
      if (origins.has(next.key)) continue;
      origins.set(next.key, origin);
      queue.push({ entry: next, origin });
    }
  }
}

/** The installed package that `name` means in the folder `from`, found as Node.js does: upwards, folder by folder. */
function resolve(entries: ReadonlyMap<string, LockfileEntry>, from: string, name: string): LockfileEntry[] {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    const entry = entries.get(`${folder === "" ? "" : `${folder}/`}node_modules/${name}`);
    if (entry) return isInstalled(entry) ? [entry] : [];
    if (folder === "") return [];
  }
}
