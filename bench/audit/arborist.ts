import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Asked } from "./asked.ts";
import { toVulnerable, toWord, type Vulnerable } from "./vulnerable.ts";

/** The part of npm's own library that is used here; it has no types. */
interface ArboristTree {
  loadVirtual(): Promise<object>;
  loadActual(): Promise<object>;
}
interface AuditNode {
  readonly packageName: string;
  readonly version: string;
}
interface AuditAdvisory {
  readonly type: "advisory" | "metavuln";
  readonly url: string | null;
  testVersion(version: string): boolean;
}
interface AuditReport {
  readonly error: Error | null;
  values(): Iterable<{ readonly nodes: Iterable<AuditNode>; readonly advisories: Iterable<AuditAdvisory> }>;
}

const require = createRequire(import.meta.url);
const Arborist = require("@npmcli/arborist") as new (options: object) => ArboristTree;
const { load } = require("@npmcli/arborist/lib/audit-report.js") as {
  load(tree: object, options: object): Promise<AuditReport>;
};

/**
 * The vulnerable packages of the npm lockfile in a folder, or of what is installed there, as `npm audit` finds them, without the
 * dependents that npm calls vulnerable because of them. Rejects where the registry cannot be asked.
 */
export async function auditWithArborist(
  folder: string,
  registry: string,
  what: "lockfile" | "installed" = "lockfile",
): Promise<Vulnerable> {
  const options = { path: folder, registry, cache: join(folder, ".arborist"), fetchRetries: 0, noProxy: "127.0.0.1" };
  const arborist = new Arborist(options);
  const tree = await (what === "lockfile" ? arborist.loadVirtual() : arborist.loadActual());
  const report = await load(tree, options);
  if (report.error) throw report.error;
  return toVulnerable([...report.values()].flatMap(wordsOf));
}

function wordsOf({ nodes, advisories }: { nodes: Iterable<AuditNode>; advisories: Iterable<AuditAdvisory> }): string[] {
  const own = [...advisories].filter(({ type }) => type === "advisory");
  return [...nodes].flatMap(({ packageName, version }) =>
    own
      .filter((advisory) => advisory.testVersion(version))
      .map(({ url }) => toWord(url?.split("/").at(-1) ?? "", packageName, version)),
  );
}

/** Writes an npm lockfile of exactly these versions into the folder, each in a folder of its own. */
export function writeFlatLockfile(folder: string, versions: Asked): void {
  const all = [...versions].flatMap(([name, each]) => [...each].map((version) => ({ name, version })));
  const packages = all.map(({ name, version }, index) => [
    `node_modules/package-${index}`,
    { name, version, resolved: `https://registry.npmjs.org/${name}/-/${version}.tgz` },
  ]);
  const root = { name: "flat", version: "1.0.0" };
  const text = JSON.stringify({ ...root, lockfileVersion: 3, packages: Object.fromEntries([["", root], ...packages]) });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(root));
  writeFileSync(join(folder, "package-lock.json"), text);
}
