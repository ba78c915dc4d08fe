import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { formatPatch, structuredPatch } from "diff";
import { buildSchema, parse, validate } from "graphql";
import { expect } from "vitest";
import { fakeGitHub } from "../helpers/fake-github.ts";

/** A file: its text or bytes, or what else git can hold. */
export type FakeFile = string | Buffer | { readonly symlink: string } | { readonly submodule: string };
export type FakeFiles = Readonly<Record<string, FakeFile>>;

export interface FakeRepository {
  readonly before: FakeFiles;
  readonly after: FakeFiles;
  /** New path → old path. */
  readonly renames?: Readonly<Record<string, string>>;
  readonly withoutPatch?: readonly string[];
  readonly truncatedTree?: boolean;
  readonly truncatedTexts?: readonly string[];
  readonly organization?: Readonly<Record<"nested" | "plain", string | undefined>> | "refused";
  readonly config?: string;
  readonly threads?: readonly object[];
  readonly pull?: object | null;
  /** How many files GitHub counts, where it is not what it lists. */
  readonly changedFiles?: number;
}

export const [mergeBaseSha, baseSha, headSha] = ["a", "b", "c"].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
];

const sdl = readFileSync(new URL("./schema.graphql", import.meta.resolve("@octokit/graphql-schema")), "utf8");
const schema = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });

/** GitHub's answers about one pull request, from two sets of files. Queries have to be valid on GitHub's own schema. */
export function fakeRepository(repository: FakeRepository) {
  const files = listFiles(repository);
  const blobs = new Map(
    [...Object.values(repository.before), ...Object.values(repository.after)].map((file) => [idOf(file), file]),
  );
  return fakeGitHub({
    "GET /repos/{owner}/{repo}/compare/{basehead}": () => ({
      merge_base_commit: { sha: mergeBaseSha },
      base_commit: { sha: baseSha },
      files: files.slice(0, 300),
      commits: [{ sha: headSha, parents: [{ sha: mergeBaseSha }] }],
      total_commits: 1,
    }),
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": ({ page }) =>
      files.slice((Number(page) - 1) * 100, Math.min(Number(page) * 100, 3_000)),
    "GET /repos/{owner}/{repo}/pulls/{pull_number}": () => ({
      ...{ number: 1, title: "Change", state: "open", user: { login: "ada" }, changed_files: files.length },
      head: { sha: headSha, ref: "feature", repo: { full_name: "acme/shop" } },
      base: { sha: baseSha, ref: "main", repo: { full_name: "acme/shop" } },
    }),
    "GET /repos/{owner}/{repo}/git/trees/{tree_sha}": () => ({
      truncated: repository.truncatedTree ?? false,
      tree: repository.truncatedTree ? [] : Object.entries(repository.after).map(toEntry),
    }),
    "GET /repos/{owner}/{repo}/git/blobs/{file_sha}": ({ file_sha }) => ({
      content: bytesOf(blobs.get(String(file_sha)) ?? "").toString("base64"),
    }),
    graphql: ({ query, ...variables }) => {
      expect(validate(schema, parse(String(query)))).toEqual([]);
      return answerQuery(repository, variables, (expression) => {
        const [, path = ""] = /^[^:]*:(.*)$/s.exec(expression) ?? [];
        return expression.includes(":") ? repository.before[path] : blobs.get(expression);
      });
    },
  });
}

function listFiles({ before, after, renames = {}, withoutPatch = [] }: FakeRepository) {
  const renamedFrom = new Set(Object.values(renames));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths
    .filter((path) => after[path] !== undefined || !renamedFrom.has(path))
    .map((path) => ({ path, oldPath: renames[path] ?? path }))
    .map(({ path, oldPath }) => ({ path, oldPath, old: before[oldPath], now: after[path] }))
    .filter(({ path, oldPath, old, now }) => path !== oldPath || old !== now)
    .map(({ path, oldPath, old, now }) => {
      const patch = withoutPatch.includes(path) ? undefined : patchOf(old, now);
      return {
        ...{ filename: path, sha: idOf(now ?? old ?? "") },
        ...(oldPath === path ? { status: statusOf(old, now) } : { status: "renamed", previous_filename: oldPath }),
        ...(patch && { patch }),
      };
    });
}

function statusOf(old: FakeFile | undefined, now: FakeFile | undefined): string {
  if (old === undefined) return "added";
  return now === undefined ? "removed" : "modified";
}

function patchOf(old: FakeFile = "", now: FakeFile = ""): string | undefined {
  const [before, after] = [old, now].map(patchText);
  if (before === undefined || after === undefined) return undefined;
  const text = formatPatch(structuredPatch("a", "b", before, after, "", "", { context: 3 }));
  return text.includes("@@ ") ? text.slice(text.indexOf("@@ ")).trimEnd() : undefined;
}

function patchText(file: FakeFile): string | undefined {
  if (typeof file === "string") return file;
  if (Buffer.isBuffer(file)) return undefined;
  return "symlink" in file ? file.symlink : `Subproject commit ${file.submodule}`;
}

function bytesOf(file: FakeFile): Buffer {
  if (Buffer.isBuffer(file)) return file;
  return Buffer.from(typeof file === "string" ? file : "symlink" in file ? file.symlink : "");
}

export function idOf(file: FakeFile): string {
  if (typeof file === "object" && "submodule" in file) return file.submodule;
  const bytes = bytesOf(file);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function toEntry([path, file]: [string, FakeFile]) {
  const size = bytesOf(file).length;
  const sha = idOf(file);
  if (typeof file === "string" || Buffer.isBuffer(file)) return { path, mode: "100644", type: "blob", sha, size };
  return "symlink" in file
    ? { path, mode: "120000", type: "blob", sha, size }
    : { path, mode: "160000", type: "commit", sha };
}

function answerQuery(
  repository: FakeRepository,
  variables: Record<string, unknown>,
  find: (expression: string) => FakeFile | undefined,
) {
  const blobs = Object.entries(variables)
    .filter(([name]) => /^b\d+$/.test(name))
    .map(([name, expression]) => [name, toBlob(find(String(expression)), repository)]);
  const { organization = { nested: undefined, plain: undefined } } = repository;
  const data = {
    repository: {
      ...Object.fromEntries(blobs),
      config: toBlob(repository.config, repository),
      ...("number" in variables && {
        pullRequest: repository.pull === undefined ? aPull(repository) : repository.pull,
      }),
    },
    organization:
      organization === "refused"
        ? null
        : { nested: toBlob(organization.nested, repository), plain: toBlob(organization.plain, repository) },
  };
  if (organization !== "refused" || !("config" in variables)) return data;
  const errors = [{ type: "NOT_FOUND", path: ["organization"], message: "Could not resolve to a Repository" }];
  throw Object.assign(new Error("refused"), { data, errors });
}

function aPull(repository: FakeRepository) {
  return {
    ...{ number: 1, title: "Change", state: "OPEN", isDraft: false, isCrossRepository: false },
    ...{ headRefOid: headSha, headRefName: "feature", baseRefOid: baseSha, baseRefName: "main" },
    changedFiles: repository.changedFiles ?? listFiles(repository).length,
    author: { __typename: "User", login: "ada" },
    reviewThreads: { pageInfo: { hasNextPage: false }, nodes: repository.threads ?? [] },
  };
}

/** As GitHub does it: long texts are cut, and bytes that are not UTF-8 become replacement characters. */
function toBlob(file: FakeFile | undefined, { truncatedTexts = [] }: FakeRepository) {
  if (file === undefined) return null;
  if (typeof file === "object" && "submodule" in file) return null;
  const bytes = bytesOf(file);
  const text = bytes.toString();
  const isBinary = bytes.includes(0);
  const isTruncated = bytes.length > 512_000 || truncatedTexts.includes(text);
  const shown = isTruncated ? text.slice(0, Math.min(text.length / 2, 512_000)) : text;
  return { oid: idOf(file), byteSize: bytes.length, isBinary, isTruncated, text: isBinary ? null : shown };
}
