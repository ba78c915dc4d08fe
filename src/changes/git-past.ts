import type { PastCommit, Revision, SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { gitOutput } from "./git-command.ts";
import { type Past, tooManyCommits } from "./past.ts";
import { readBlobs } from "./read-blobs.ts";
import { isSkipped, leaveUnread, toSourceFile } from "./to-source-file.ts";

/** A file that a commit left behind, by blob id, and what it was in each parent that had it. */
interface RawFile {
  readonly path: string;
  readonly before: readonly string[];
  readonly after: string;
}

interface RawCommit {
  readonly sha: string;
  readonly files: readonly RawFile[];
}

interface Range {
  readonly base: Revision;
  readonly head: Revision;
  readonly limits: Limits;
}

/**
 * The commits of a local branch before its last. Of a merge only those files count that no parent has like that: what came
 * from the base branch is not this change's.
 */
export async function readPastCommits(root: string, { base, head, limits }: Range): Promise<Past> {
  const listed = await gitOutput(root, ["rev-list", "--reverse", "--topo-order", `${base.sha}..${head.sha}`]);
  const shas = listed.toString().split("\n").filter(Boolean).slice(0, -1);
  const reviewed = shas.slice(Math.max(0, shas.length - limits.commits));
  if (reviewed.length === 0) return { commits: [], skipped: tooManyCommits(shas.length - reviewed.length) };
  const format = ["--stdin", "-r", "--raw", "-z", "-c", "--no-abbrev", "--no-renames", "--root", "--no-ext-diff"];
  const output = await gitOutput(root, ["diff-tree", ...format], `${reviewed.join("\n")}\n`);
  const raw = parseRawCommits(output.toString());
  const { commits, skipped } = await readFiles(root, raw, limits);
  return { commits, skipped: [...skipped, ...tooManyCommits(shas.length - reviewed.length)] };
}

/** The records of `git diff-tree --stdin -z`: a commit's id, then pairs of facts and path. */
function parseRawCommits(output: string): readonly RawCommit[] {
  const commits: { sha: string; files: RawFile[] }[] = [];
  const fields = output.split("\0");
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? "";
    if (!field.startsWith(":")) {
      if (field !== "") commits.push({ sha: field, files: [] });
      continue;
    }
    at++;
    const file = toRawFile(field, fields[at] ?? "");
    if (file) commits.at(-1)?.files.push(file);
  }
  return commits;
}

/** `:<mode> <mode> <blob> <blob> <status>`, with a colon, a mode and a blob more for each further parent. */
function toRawFile(facts: string, path: string): RawFile | undefined {
  const parents = /^:+/.exec(facts)?.[0].length ?? 1;
  const words = facts.slice(parents).split(" ");
  const modes = words.slice(0, parents + 1);
  const blobs = words.slice(parents + 1, 2 * parents + 2);
  const after = blobs.at(-1) ?? "";
  if (!modes.at(-1)?.startsWith("100") || /^0*$/.test(after)) return undefined;
  const isFile = (index: number) => modes[index]?.startsWith("100") ?? false;
  return { path, before: blobs.slice(0, -1).filter((blob, index) => isFile(index) && !/^0*$/.test(blob)), after };
}

/** Bytes of all contents that are read for the commits before the last. */
const mostBytesOfAll = 100_000_000;

async function readFiles(root: string, raw: readonly RawCommit[], { fileBytes }: Limits): Promise<Past> {
  const wanted = raw.flatMap(({ files }) => files).filter(({ path }) => !leaveUnread(path, 0, fileBytes));
  const ids = wanted.flatMap(({ before, after }) => [...before, after]);
  const { blobs, leftOut } = await readBlobs(root, ids, fileBytes, mostBytesOfAll);
  const toFile = (path: string, id: string): readonly SourceFile[] => {
    const bytes = blobs.get(id);
    const file = Buffer.isBuffer(bytes) ? toSourceFile(path, bytes, id, fileBytes) : undefined;
    return file && !isSkipped(file) ? [file] : [];
  };
  const commits = raw.map(({ sha, files }): PastCommit => {
    const read = files.flatMap(({ path, before, after }) =>
      toFile(path, after).map((now) => ({ path, before: before.flatMap((id) => toFile(path, id)), after: now })),
    );
    return { sha, files: read };
  });
  return { commits, skipped: leftOut > 0 ? [tooMuch(leftOut)] : [] };
}

function tooMuch(count: number): Skipped {
  const detail = `${count} contents were left out: all together have more than ${mostBytesOfAll / 1e6} MB`;
  return { path: "(earlier commits)", reason: "too large", detail };
}
