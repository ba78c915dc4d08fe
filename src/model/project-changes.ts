import type { DirectDependency, LockedPackage, LockGraph } from "./lock-graph.ts";
import type { Manifest } from "./manifest.ts";
import type { ProjectChange } from "./project.ts";

/** A package in the lockfile that installs it. */
export interface LockedIn {
  readonly lock: LockGraph;
  readonly locked: LockedPackage;
}

/** A dependency in the manifest that asks for it. */
export interface AskedIn {
  readonly manifest: Manifest;
  readonly asked: DirectDependency;
}

/** Every package that the lockfiles install after the change. */
export function packagesAfter({ after }: ProjectChange): readonly LockedIn[] {
  return after.locks.flatMap((lock) => lock.packages.map((locked) => ({ lock, locked })));
}

/** Every package that the lockfiles installed before the change, by what `keyOf` makes of it. */
export function packagesBefore<Key>(
  { before }: ProjectChange,
  keyOf: (locked: LockedPackage) => Key,
): ReadonlyMap<Key, readonly LockedPackage[]> {
  return Map.groupBy(before?.locks.flatMap(({ packages }) => packages) ?? [], keyOf);
}

/** One copy of each package of which no lockfile installed the same before, by what `keyOf` makes of it. */
export function newPackages(
  change: ProjectChange,
  keyOf: (locked: LockedPackage) => string = versionKey,
): readonly LockedIn[] {
  const known = packagesBefore(change, keyOf);
  const found = new Map<string, LockedIn>();
  for (const each of packagesAfter(change)) {
    const key = keyOf(each.locked);
    if (!known.has(key) && !found.has(key)) found.set(key, each);
  }
  return [...found.values()];
}

/** `name@version`. */
export function versionKey({ name, version }: LockedPackage): string {
  return `${name}@${version}`;
}

/** What the manifests ask for and no manifest of the project asked for, by the same range, before. */
export function newDependencies({ before, after }: ProjectChange): readonly AskedIn[] {
  const keyOf = ({ name, range }: DirectDependency) => JSON.stringify([name, range]);
  const known = new Set(before?.manifests.flatMap(({ dependencies }) => dependencies.map(keyOf)));
  return after.manifests.flatMap((manifest) =>
    manifest.dependencies.filter((asked) => !known.has(keyOf(asked))).map((asked) => ({ manifest, asked })),
  );
}

/** The names of the project's own packages, which no registry is asked for. */
export function ownNames({ after }: ProjectChange): ReadonlySet<string> {
  const roots = after.locks.flatMap((lock) => lock.roots);
  const folders = after.locks.flatMap(({ packages }) =>
    packages.filter(({ source }) => source === "workspace" || source === "link"),
  );
  return new Set([...after.manifests, ...roots, ...folders].flatMap(({ name }) => name ?? []));
}

/** One checksum of a package. Only those of the same `kind` can be compared: an algorithm, or for Yarn its cache's format. */
export interface Checksum {
  readonly kind: string;
  readonly text: string;
}

/** The checksums that a lockfile writes: `sha512-… sha1-…`, `10c0/…`, or bare hexadecimal digits, of which the length tells. */
export function checksumsOf({ integrity = "" }: LockedPackage): readonly Checksum[] {
  return integrity
    .split(/\s+/)
    .filter((text) => text !== "")
    .map((text) => {
      const [, kind = `hex${text.length}`] = /^(\w+)[-/]/.exec(text) ?? [];
      return { kind, text: text.replace(/\?.*$/, "") };
    });
}
