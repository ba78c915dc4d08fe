import type { SourceFile } from "../model/change-set.ts";
import type { ManifestLine } from "../model/dependency.ts";
import { readManifest } from "./lockfiles/read-manifest.ts";

/** Finds the line of a manifest that asks for a dependency: by the manifest's path and the name that is written there. */
export type FindManifestLine = (path: string, name: string) => ManifestLine | undefined;

/**
 * The lines of one side's manifests. `others` are the manifests of the other side: what they write otherwise, or not at all, was
 * touched. A manifest is read when the first of its lines is asked for.
 */
export function manifestLines(
  manifests: ReadonlyMap<string, SourceFile>,
  others: ReadonlyMap<string, SourceFile>,
): FindManifestLine {
  const read = new Map<string, ReadonlyMap<string, ManifestLine>>();
  return (path, name) => {
    const known = read.get(path);
    if (known) return known.get(name);
    const lines = linesOf(manifests.get(path), others.get(path));
    read.set(path, lines);
    return lines.get(name);
  };
}

function linesOf(file: SourceFile | undefined, other: SourceFile | undefined): ReadonlyMap<string, ManifestLine> {
  const old = new Map((other && readManifest(other)?.dependencies)?.map(({ name, range }) => [name, range]));
  const dependencies = (file && readManifest(file)?.dependencies) ?? [];
  return new Map(
    dependencies.flatMap(({ name, range: wanted, place }) => {
      if (!file || !place) return [];
      return [[name, { file, name, wanted, place, isTouched: old.get(name) !== wanted }] as const];
    }),
  );
}
