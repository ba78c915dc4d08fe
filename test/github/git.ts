import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

/** What a commit does to one path: a content, a symbolic link, a content with a mode, or its end. */
export type FileContent =
  | string
  | Buffer
  | null
  | { readonly symlink: string }
  | { readonly content: string | Buffer; readonly mode: string };

/** What one commit consists of. */
interface CommitInput {
  readonly branch: string;
  /** The parents; none for a first commit. */
  readonly parents: readonly string[];
  readonly files: Readonly<Record<string, FileContent>>;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string; readonly at: number };
}

/** An object of the repository, read whole. */
interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A bare repository on the disk. Objects are read through one lasting `git cat-file --batch`. */
export interface GitStore {
  readonly folder: string;
  run(args: readonly string[], input?: Buffer | string): Promise<Buffer>;
  /** Reads whatever an expression such as `main:src/a.js` names; undefined where there is nothing. */
  object(expression: string): Promise<GitObject | undefined>;
  commit(input: CommitInput): Promise<string>;
  setRef(ref: string, sha: string | null): Promise<void>;
  refs(): Promise<ReadonlyMap<string, string>>;
  close(): void;
}

const configuration = `[core]
\trepositoryformatversion = 0
\tbare = true
[gc]
\tauto = 0
[receive]
\tautogc = false
\tunpackLimit = 1
[http]
\treceivepack = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowReachableSHA1InWant = true
`;

// The machine's own git configuration must not change what is committed or compared.
const environment = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };

async function runGit(folder: string, args: readonly string[], input?: Buffer | string): Promise<Buffer> {
  const child = spawn("git", args, { cwd: folder, env: { ...environment, GIT_DIR: folder } });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  child.stdin.on("error", () => child.stdin.destroy());
  child.stdin.end(input ?? "");
  const [code, stdout, stderr] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr)]);
  if (code !== 0) throw new Error(`git ${args.join(" ")} ended with ${code}: ${stderr.toString().trim()}`);
  return stdout;
}

interface Waiting {
  resolve(object: GitObject | undefined): void;
}

/** Answers of `cat-file --batch` come in the order of the questions, so a queue is all that is needed. */
function openReader(folder: string): { read(expression: string): Promise<GitObject | undefined>; close(): void } {
  let child: ChildProcessWithoutNullStreams | undefined;
  let pending: Buffer = Buffer.alloc(0);
  const waiting: Waiting[] = [];

  function takeAnswer(): boolean {
    const end = pending.indexOf(10);
    if (end < 0) return false;
    const header = pending.subarray(0, end).toString();
    const [, sha, type, size] = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(header) ?? [];
    if (sha === undefined || type === undefined) {
      pending = pending.subarray(end + 1);
      waiting.shift()?.resolve(undefined);
      return true;
    }
    const stop = end + 1 + Number(size);
    if (pending.length < stop + 1) return false;
    const content = Buffer.from(pending.subarray(end + 1, stop));
    pending = pending.subarray(stop + 1);
    waiting.shift()?.resolve({ sha, type, content });
    return true;
  }

  function start(): ChildProcessWithoutNullStreams {
    const started = spawn("git", ["cat-file", "--batch"], { env: { ...environment, GIT_DIR: folder } });
    started.stdout.on("data", (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      while (takeAnswer());
    });
    started.on("close", () => {
      for (const { resolve } of waiting.splice(0)) resolve(undefined);
    });
    return started;
  }

  return {
    read(expression) {
      if (/[\n\0]/.test(expression) || expression === "") return Promise.resolve(undefined);
      return new Promise((resolve) => {
        child ??= start();
        waiting.push({ resolve });
        child.stdin.write(`${expression}\n`);
      });
    },
    close: () => child?.kill(),
  };
}

function data(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")]);
}

function fileCommand(path: string, file: FileContent): Buffer {
  const quoted = `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
  if (file === null) return Buffer.from(`D ${quoted}\n`);
  const isPlain = typeof file === "string" || Buffer.isBuffer(file);
  if (isPlain) return Buffer.concat([Buffer.from(`M 100644 inline ${quoted}\n`), data(file)]);
  if ("symlink" in file) return Buffer.concat([Buffer.from(`M 120000 inline ${quoted}\n`), data(file.symlink)]);
  if (file.mode === "160000") return Buffer.from(`M 160000 ${file.content.toString()} ${quoted}\n`);
  return Buffer.concat([Buffer.from(`M ${file.mode} inline ${quoted}\n`), data(file.content)]);
}

/** One fast-import process does a whole commit, however many files it has. */
async function importCommit(folder: string, input: CommitInput): Promise<string> {
  const { name, email, at } = input.author;
  const who = `${name} <${email}> ${at} +0000`;
  const [first, ...merged] = input.parents;
  const stream = Buffer.concat([
    Buffer.from(`commit refs/heads/${input.branch}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
    data(input.message),
    Buffer.from(first === undefined ? "" : `from ${first}\n`),
    ...merged.map((parent) => Buffer.from(`merge ${parent}\n`)),
    ...Object.entries(input.files).map(([path, file]) => fileCommand(path, file)),
    Buffer.from("\nget-mark :1\n"),
  ]);
  const args = ["-c", "fastimport.unpackLimit=0", "fast-import", "--quiet", "--force", "--date-format=raw"];
  return (await runGit(folder, args, stream)).toString().trim();
}

async function readRefs(folder: string, under: string): Promise<(readonly [string, string])[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry): Promise<(readonly [string, string])[]> => {
      const ref = `${under}/${entry.name}`;
      if (entry.isDirectory()) return readRefs(folder, ref);
      return ref.endsWith(".lock") ? [] : [[ref, (await readFile(join(folder, ref), "utf8")).trim()]];
    }),
  );
  return lists.flat();
}

/**
 * Makes a bare repository. A fork gets the object store of its parent by a symbolic link: as on GitHub, all forks of a
 * network share their objects, so that a comparison across them needs no copy.
 */
export async function createGitStore(folder: string, defaultBranch: string, parent?: GitStore): Promise<GitStore> {
  await mkdir(join(folder, "refs/heads"), { recursive: true });
  await mkdir(join(folder, "refs/tags"));
  if (parent === undefined) await mkdir(join(folder, "objects/info"), { recursive: true });
  else await symlink(join(parent.folder, "objects"), join(folder, "objects"));
  await writeFile(join(folder, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
  await writeFile(join(folder, "config"), configuration);
  const reader = openReader(folder);
  return {
    folder,
    run: (args, input) => runGit(folder, args, input),
    object: (expression) => reader.read(expression),
    commit: (input) => importCommit(folder, input),
    refs: async () => new Map(await readRefs(folder, "refs")),
    setRef: async (ref, sha) => {
      await runGit(folder, sha === null ? ["update-ref", "-d", ref] : ["update-ref", ref, sha]);
    },
    close: reader.close,
  };
}
