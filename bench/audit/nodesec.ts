import { readDependencyChanges } from "../../src/dependencies/read-dependency-changes.ts";
import { registryAdvisories } from "../../src/dependencies/registry-advisories.ts";
import type { FileChange, SourceFile } from "../../src/model/change-set.ts";
import { toVulnerable, toWord, type Vulnerable } from "./vulnerable.ts";

/** The vulnerable packages of a lockfile as a review finds them. Throws where the lockfile is not judged. */
export async function auditWithNodeSec(
  lockfile: SourceFile,
  manifests: readonly SourceFile[],
  registry: string,
): Promise<Vulnerable> {
  const files = [lockfile, ...manifests].map(
    (after): FileChange => ({ path: after.path, status: "added", after, hunks: [] }),
  );
  const { changes, skipped } = await readDependencyChanges({ files, context: [] }, registryAdvisories({ registry }));
  if (skipped.length > 0) throw new Error(JSON.stringify(skipped));
  const packages = changes.flatMap(({ after }) => after.packages);
  return toVulnerable(
    packages.flatMap(({ name, version, vulnerabilities }) =>
      vulnerabilities.map(({ id }) => toWord(id, name, version)),
    ),
  );
}
