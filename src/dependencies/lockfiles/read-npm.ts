import type { SourceFile } from "../../model/change-set.ts";
import type { LockGraph } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Skipped } from "../../model/skipped.ts";
import { buildGraph } from "./build-graph.ts";
import { tooLarge } from "./draft.ts";
import { type Located, memberOf } from "./located.ts";
import { readNpmDependencies } from "./npm-dependencies.ts";
import { readNpmPackages } from "./npm-packages.ts";
import { repeatedKeys, toSkipped } from "./problems.ts";
import { readJson } from "./read-json.ts";

/** Reads npm's lockfile, of versions 1 to 3. A later version is read too if it has `packages`, as versions 2 and 3 have. */
export function readNpm(file: SourceFile, manifest: Manifest | undefined): LockGraph | Skipped {
  const read = readJson(file.text);
  if (!("root" in read)) return toSkipped(file, read, "JSON");
  const { root, repeated } = read;
  if (!("members" in root)) return { path: file.path, reason: "syntax error", detail: "it is no JSON object" };
  const formatVersion = versionOf(memberOf(root, "lockfileVersion"));
  const packages = memberOf(root, "packages");
  if (!packages && formatVersion !== "1" && formatVersion !== undefined) {
    return { path: file.path, reason: "not supported", detail: "its lockfileVersion is not 1, 2 or 3" };
  }
  const content = packages ? readNpmPackages(file, packages) : readNpmDependencies(file, root, manifest);
  if (content.isExhausted) return tooLarge(file.path);
  return buildGraph({
    kind: "npm",
    ...(formatVersion !== undefined && { formatVersion }),
    file,
    drafts: content.drafts,
    ...(content.roots && { roots: content.roots }),
    problems: [...repeatedKeys(repeated), ...content.problems],
  });
}

function versionOf(node: Located | undefined): string | undefined {
  return node && "value" in node && typeof node.value === "number" ? String(node.value) : undefined;
}
