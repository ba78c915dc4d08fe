import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Fact, folderOf } from "./facts.ts";

/** How many packages one run of npm fetches. */
const batchSize = 8;

/** A version of a package, and where its tarball and its files are to be. */
export interface Wanted {
  readonly spec: string;
  readonly folder: string;
  readonly tarball: string;
}

/** Fetches and unpacks the packages of the facts into the folder: see {@link fetchTarballs}. */
export function fetchPackages(facts: readonly Fact[], root: string): Promise<readonly string[]> {
  const cache = join(root, ".cache");
  return fetchTarballs(
    facts.flatMap((fact) => wantedOf(fact, root, cache)),
    cache,
  );
}

/**
 * Fetches packages into the cache and unpacks them, without running a script of theirs. What is there already is left alone.
 * Gives back a line for each package that could not be had.
 */
export async function fetchTarballs(wanted: readonly Wanted[], cache: string): Promise<readonly string[]> {
  mkdirSync(cache, { recursive: true });
  const missing = [...new Map(wanted.map((each) => [each.folder, each])).values()].filter(
    ({ folder }) => !existsSync(join(folder, ".complete")),
  );
  const failures: string[] = [];
  for (let at = 0; at < missing.length; at += batchSize) {
    process.stderr.write(`fetching ${at} of ${missing.length}\n`);
    failures.push(...(await fetchBatch(missing.slice(at, at + batchSize), cache)));
  }
  return failures;
}

function wantedOf(fact: Fact, root: string, cache: string): readonly Wanted[] {
  return (["vulnerable", "fixed"] as const).flatMap((version) => {
    const folder = folderOf(fact, version);
    if (folder === undefined) return [];
    return [toWanted(`${fact.package}@${fact[version]}`, join(root, folder), cache)];
  });
}

/** `spec` is a name and a version. */
export function toWanted(spec: string, folder: string, cache: string): Wanted {
  const tarball = `${spec.replace(/^@/, "").replace(/[/@]/g, "-")}.tgz`;
  return { spec, folder, tarball: join(cache, tarball) };
}

async function fetchBatch(batch: readonly Wanted[], cache: string): Promise<readonly string[]> {
  const isMissing = ({ tarball }: Wanted) => !existsSync(tarball);
  await pack(batch.filter(isMissing), cache);
  // npm gives the whole batch up at the first that it cannot have.
  for (const each of batch.filter(isMissing)) await pack([each], cache);
  const failures: string[] = [];
  for (const each of batch) {
    const failure = isMissing(each) ? "npm pack gave no tarball" : await unpack(each);
    if (failure !== undefined) failures.push(`${each.spec}: ${failure}`);
  }
  return failures;
}

async function pack(wanted: readonly Wanted[], cache: string): Promise<void> {
  const specs = new Set(wanted.map(({ spec }) => spec));
  if (specs.size === 0) return;
  await run("npm", ["pack", ...specs, "--ignore-scripts", "--silent", "--pack-destination", cache], cache);
}

async function unpack({ folder, tarball }: Wanted): Promise<string | undefined> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = ["--strip-components=1", "--no-same-owner", "--no-same-permissions"];
  const failure = await run("tar", ["-xzf", tarball, "-C", folder, ...options], folder);
  if (failure !== undefined) return failure;
  // Some packages were made on systems that know no such rights.
  await run("chmod", ["-R", "u+rwX", folder], folder);
  writeFileSync(join(folder, ".complete"), "");
  return undefined;
}

/** Runs a program to its end; the first line of what it complains about where it fails. */
function run(command: string, args: readonly string[], cwd: string): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (data) => {
    complaint += data;
  });
  child.on("error", ({ message }) => resolve(message));
  child.on("close", (code) => resolve(code === 0 ? undefined : `${command}: ${complaint.trim().split("\n")[0]}`));
  return promise;
}
