import type { GitStore } from "./git.ts";

/** One file of a difference, as the files endpoints describe it. */
export interface DiffFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string;
}

/** A commit in words. */
export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

/** Who wrote a commit and when. */
interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

/** An entry of a tree. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

const maxPatchBytes = 500_000;
const maxPatchLines = 20_000;
const maxTotalBytes = 1_000_000;
const statuses = new Map<string, DiffFile["status"]>([
  ["A", "added"],
  ["D", "removed"],
  ["M", "modified"],
  ["R", "renamed"],
  ["T", "changed"],
]);
const noObject = "0".repeat(40);

const answers = new WeakMap<GitStore, Map<string, Promise<Buffer>>>();

/** Asks git about commits and trees by their ids. What it says of them never changes, and a process is dear: each is asked once. */
function ask(git: GitStore, args: readonly string[]): Promise<Buffer> {
  const known = answers.get(git) ?? new Map<string, Promise<Buffer>>();
  answers.set(git, known);
  const key = args.join("\0");
  const answer = known.get(key) ?? git.run(args);
  known.set(key, answer);
  return answer;
}

/** The sha of the commit that a branch, tag or sha names. */
export async function resolveCommit(git: GitStore, name: string): Promise<string | undefined> {
  for (const candidate of [`refs/heads/${name}`, `refs/tags/${name}`, name]) {
    const object = await git.object(`${candidate}^{commit}`);
    if (object !== undefined) return object.sha;
  }
  return undefined;
}

/** The point where two histories part. */
export async function mergeBase(git: GitStore, base: string, head: string): Promise<string> {
  return (await ask(git, ["merge-base", base, head])).toString().trim();
}

function toPerson(line: string | undefined): Person {
  const [, name = "", email = "", seconds = "0"] = /^\w+ (.*?) ?<(.*?)> (\d+)/.exec(line ?? "") ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z") };
}

/** Reads a commit; undefined where there is none. */
export async function readCommit(git: GitStore, sha: string): Promise<CommitFacts | undefined> {
  const object = await git.object(`${sha}^{commit}`);
  if (object === undefined) return undefined;
  const text = object.content.toString();
  const end = text.indexOf("\n\n");
  const lines = text.slice(0, end).split("\n");
  const named = (key: string) => lines.filter((line) => line.startsWith(`${key} `));
  return {
    sha: object.sha,
    tree: named("tree")[0]?.slice(5) ?? "",
    parents: named("parent").map((line) => line.slice(7)),
    author: toPerson(named("author")[0]),
    committer: toPerson(named("committer")[0]),
    message: text.slice(end + 2).replace(/\n$/, ""),
  };
}

/** The commits of `base..head`, oldest first, at most `limit` of them. */
export async function listCommits(git: GitStore, range: string, limit: number): Promise<CommitFacts[]> {
  const shas = (await ask(git, ["rev-list", "--topo-order", "--reverse", range]))
    .toString()
    .split("\n")
    .filter(Boolean);
  const commits = await Promise.all(shas.slice(0, limit).map((sha) => readCommit(git, sha)));
  return commits.filter((commit) => commit !== undefined);
}

/** How many commits a range has. */
export async function countCommits(git: GitStore, range: string): Promise<number> {
  return Number((await ask(git, ["rev-list", "--count", range])).toString());
}

interface RawChange {
  readonly status: string;
  readonly oldSha: string;
  readonly newSha: string;
  readonly path: string;
  readonly previous?: string;
}

function parseRaw(output: string): RawChange[] {
  const tokens = output.split("\0");
  const changes: RawChange[] = [];
  for (let at = 0; at < tokens.length && tokens[at] !== ""; ) {
    const [, , oldSha = "", newSha = "", letter = ""] = (tokens[at] ?? "").split(" ");
    const status = letter.charAt(0);
    const first = tokens[at + 1] ?? "";
    const second = tokens[at + 2] ?? "";
    const isRename = status === "R" || status === "C";
    changes.push({ status, oldSha, newSha, path: isRename ? second : first, ...(isRename && { previous: first }) });
    at += isRename ? 3 : 2;
  }
  return changes;
}

/** The hunks of one file's part of the patch; git says plainly where the file is binary. */
function toHunks(section: string): string | undefined {
  // `^` would also match behind a lone carriage return, which a line of the reviewed repository may hold.
  const start = section.search(/(?<=\n)@@ /);
  return start < 0 ? undefined : section.slice(start).replace(/\n$/, "");
}

function countLines(patch: string | undefined, sign: string): number {
  if (patch === undefined) return 0;
  return patch.split("\n").filter((line) => line.startsWith(sign)).length;
}

/** What changed from one commit to another, with patches as far as GitHub hands them out. */
export async function diffCommits(git: GitStore, from: string, to: string): Promise<DiffFile[]> {
  const common = ["-c", "core.quotePath=false", "diff-tree", "-r", "-M", "-l2000", "--no-ext-diff", "--no-textconv"];
  const [raw, patch] = await Promise.all([
    ask(git, [...common, "-z", "--raw", "--no-abbrev", from, to]),
    ask(git, [...common, "-p", "--full-index", from, to]),
  ]);
  const sections = patch.toString().split(/(?<=^|\n)(?=diff --git )/);
  if (sections[0] === "") sections.shift();
  let total = 0;
  return parseRaw(raw.toString()).map((change) => {
    // A changed type (file to symbolic link) is printed as a removal and an addition.
    const section = change.status === "T" ? sections.splice(0, 2)[1] : sections.shift();
    const hunks = toHunks(section ?? "");
    total += hunks?.length ?? 0;
    const isSmall =
      hunks !== undefined &&
      hunks.length <= maxPatchBytes &&
      hunks.split("\n").length <= maxPatchLines &&
      total <= maxTotalBytes;
    return {
      filename: change.path,
      ...(change.previous !== undefined && { previous_filename: change.previous }),
      status: statuses.get(change.status) ?? "changed",
      sha: change.newSha === noObject ? change.oldSha : change.newSha,
      additions: countLines(hunks, "+"),
      deletions: countLines(hunks, "-"),
      ...(isSmall && { patch: hunks }),
    };
  });
}

/** The entries of a tree, with the sizes of its blobs. */
export async function listTree(git: GitStore, tree: string, recursive: boolean): Promise<TreeEntry[]> {
  const args = ["ls-tree", "-z", "--long", "--full-tree", ...(recursive ? ["-r", "-t"] : []), tree];
  const lines = (await ask(git, args)).toString().split("\0").filter(Boolean);
  return lines.map((line) => {
    const [, mode = "", type = "", sha = "", size = "-", path = ""] =
      /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    return { path, mode, type, sha, ...(size !== "-" && { size: Number(size) }) };
  });
}
