import { createHash } from "node:crypto";
import type { GitHub, RepositoryRef } from "../model/github.ts";
import { inParallel } from "../model/in-parallel.ts";
import type { BlobCache } from "./pull-request-cache.ts";
import { type BlobAnswer, blobQuery } from "./pull-request-query.ts";
import { ask, query, requestsAtOnce } from "./pull-request-request.ts";
import { leaveUnread } from "./to-source-file.ts";

/** A blob by a git expression that never changes its meaning: its id, or `<commit>:<path>`. */
export interface Wanted {
  readonly path: string;
  readonly expression: string;
  /** Bytes, or a guess where only GitHub knows. */
  readonly size: number;
}

type Blob =
  | { readonly kind: "bytes"; readonly id: string; readonly bytes: Buffer }
  | { readonly kind: "binary"; readonly id: string }
  /** It exists, but a query does not give it exactly: too long, or not UTF-8. */
  | { readonly kind: "unread"; readonly id: string; readonly size: number }
  | { readonly kind: "missing" };

export interface Blobs {
  find(wanted: Wanted): Blob | undefined;
  /** Those that are not known, in batches for one query each. */
  batches(wanted: readonly Wanted[]): readonly (readonly Wanted[])[];
  /** Takes the answers of a query to a batch, in its order. */
  accept(batch: readonly Wanted[], answers: readonly (BlobAnswer | null)[]): void;
  /** Reads all that is not known and not too large. */
  load(wanted: readonly Wanted[], fileBytes: number): Promise<void>;
}

/** What one query may hold: GitHub gives up on an answer after ten seconds. */
const batchBlobs = 100;
const batchBytes = 5_000_000;

/** GraphQL cuts texts near here; longer ones are read one by one over REST, so many at most. */
export const queryBytes = 500_000;
const mostSingleReads = 100;

/** The blobs of one repository, read in batches and kept in `cache`. */
export function createBlobs(github: GitHub, ref: RepositoryRef, cache: BlobCache): Blobs {
  const { find, keep, known } = createStore(`${ref.owner}/${ref.repo}@`, cache);
  let singleReads = 0;

  function batches(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
    const unknown = wanted.filter((each) => !find(each));
    const isLong = ({ expression, size }: Wanted) => size > queryBytes && !expression.includes(":");
    for (const { expression: id, size } of unknown.filter(isLong)) known.set(id, { kind: "unread", id, size });
    return split(unknown.filter((each) => !isLong(each)));
  }

  function accept(batch: readonly Wanted[], answers: readonly (BlobAnswer | null)[]): void {
    for (const [index, { expression }] of batch.entries()) keep(expression, toBlob(answers[index]));
  }

  async function readBatch(batch: readonly Wanted[]): Promise<void> {
    const { text, variables, read } = blobQuery(batch.map(({ expression }) => expression));
    const { owner, repo: name } = ref;
    accept(batch, read(await query<object>(github, text, { owner, name, ...variables })));
  }

  async function readSingly(wanted: Wanted): Promise<void> {
    const blob = find(wanted);
    if (blob?.kind !== "unread") return;
    const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
    const { owner, repo } = ref;
    const { content } = await ask<{ content: string }>(github, route, { owner, repo, file_sha: blob.id });
    keep(wanted.expression, { kind: "bytes", id: blob.id, bytes: Buffer.from(content, "base64") });
  }

  async function load(wanted: readonly Wanted[], fileBytes: number): Promise<void> {
    const fitting = wanted.filter(({ path, size }) => !leaveUnread(path, size, fileBytes));
    await inParallel(batches(fitting), requestsAtOnce, readBatch);
    const single = fitting.filter((each) => {
      const blob = find(each);
      return blob?.kind === "unread" && !leaveUnread(each.path, blob.size, fileBytes);
    });
    const allowed = single.slice(0, mostSingleReads - singleReads);
    singleReads += allowed.length;
    await inParallel(allowed, requestsAtOnce, readSingly);
  }

  return { find, batches, accept, load };
}

/**
 * What is known of one repository's blobs. Even contents are kept under its name: a pull request can name any id, as a
 * submodule's, and must not be shown what another repository holds.
 */
function createStore(prefix: string, cache: BlobCache) {
  const known = new Map<string, Blob>();

  function findCached(expression: string): Blob | undefined {
    const id = expression.includes(":") ? cache.get(prefix + expression)?.toString() : expression;
    const bytes = id === undefined ? undefined : cache.get(prefix + id);
    return id === undefined || bytes === undefined ? undefined : { kind: "bytes", id, bytes };
  }

  return {
    known,
    find({ expression }: Wanted): Blob | undefined {
      const found = known.get(expression) ?? findCached(expression);
      if (found) known.set(expression, found);
      return found;
    },
    keep(expression: string, blob: Blob): void {
      known.set(expression, blob);
      if (blob.kind !== "bytes") return;
      cache.set(prefix + blob.id, blob.bytes);
      if (expression.includes(":")) cache.set(prefix + expression, Buffer.from(blob.id));
    },
  };
}

function split(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const found: Wanted[][] = [];
  let [blobs, bytes] = [0, 0];
  for (const each of new Map(wanted.map((one) => [one.expression, one])).values()) {
    if (found.length === 0 || blobs === batchBlobs || bytes + each.size > batchBytes) {
      found.push([]);
      [blobs, bytes] = [0, 0];
    }
    found.at(-1)?.push(each);
    blobs++;
    bytes += each.size;
  }
  return found;
}

function toBlob(answer: BlobAnswer | null | undefined): Blob {
  // A tree, or the commit of a submodule, has none of the fields.
  if (answer?.oid === undefined) return { kind: "missing" };
  const { oid: id, byteSize: size = 0, isBinary, isTruncated, text } = answer;
  if (isBinary) return { kind: "binary", id };
  const bytes = isTruncated || typeof text !== "string" ? undefined : Buffer.from(text);
  // GraphQL replaces bytes that are not UTF-8. The id tells whether the text is what the file holds.
  return bytes && blobId(bytes) === id ? { kind: "bytes", id, bytes } : { kind: "unread", id, size };
}

function blobId(bytes: Buffer): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
