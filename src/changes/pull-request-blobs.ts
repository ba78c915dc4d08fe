import { createHash } from "node:crypto";
import type { GitHub, RepositoryRef } from "../model/github.ts";
import type { BlobCache } from "./pull-request-cache.ts";
import { type BlobAnswer, blobQuery } from "./pull-request-query.ts";
import { ask, query } from "./pull-request-request.ts";
import { leaveUnread } from "./to-source-file.ts";

/** A blob by a git expression that never changes its meaning: its id, or `<commit>:<path>`. */
export interface Wanted {
  readonly path: string;
  readonly expression: string;
  /** Bytes, or a guess where only GitHub knows. */
  readonly size: number;
}

export type Blob =
  | { readonly kind: "bytes"; readonly id: string; readonly bytes: Buffer }
  | { readonly kind: "binary"; readonly id: string }
  /** It exists, but a query does not give it exactly: too long, or not UTF-8. */
  | { readonly kind: "unread"; readonly id: string; readonly size: number }
  | { readonly kind: "missing" };

export interface Blobs {
  find(wanted: Wanted): Blob | undefined;
  /** The first of those that are not known, as many as one query should hold. */
  nextBatch(wanted: readonly Wanted[]): readonly Wanted[];
  /** Takes the answers of a query to a batch, in its order. */
  accept(batch: readonly Wanted[], answers: readonly (BlobAnswer | null)[]): void;
  /** Reads all that is not known and not too large. */
  load(wanted: readonly Wanted[], fileBytes: number): Promise<void>;
}

/** What one query may hold: GitHub gives up on an answer after ten seconds. */
const batchBlobs = 100;
const batchBytes = 5_000_000;

/** GraphQL cuts texts near here; longer ones are read one by one over REST, so many at most. */
const queryBytes = 500_000;
const mostSingleReads = 100;

/** The blobs of one repository, read in batches and kept in `cache`. */
export function createBlobs(github: GitHub, ref: RepositoryRef, cache: BlobCache): Blobs {
  const known = new Map<string, Blob>();
  const nameKey = (expression: string) => `${ref.owner}/${ref.repo}@${expression}`;
  let singleReads = 0;

  function find({ expression }: Wanted): Blob | undefined {
    const found = known.get(expression) ?? findCached(expression);
    if (found) known.set(expression, found);
    return found;
  }

  function findCached(expression: string): Blob | undefined {
    const id = expression.includes(":") ? cache.get(nameKey(expression))?.toString() : expression;
    const bytes = id === undefined ? undefined : cache.get(id);
    return id === undefined || bytes === undefined ? undefined : { kind: "bytes", id, bytes };
  }

  function keep(expression: string, blob: Blob): void {
    known.set(expression, blob);
    if (blob.kind !== "bytes") return;
    cache.set(blob.id, blob.bytes);
    if (expression.includes(":")) cache.set(nameKey(expression), Buffer.from(blob.id));
  }

  function nextBatch(wanted: readonly Wanted[]): readonly Wanted[] {
    const batch = new Map<string, Wanted>();
    let bytes = 0;
    for (const each of wanted) {
      if (find(each) || batch.has(each.expression)) continue;
      if (batch.size >= batchBlobs || (batch.size > 0 && bytes + each.size > batchBytes)) break;
      if (each.size > queryBytes && !each.expression.includes(":")) {
        known.set(each.expression, { kind: "unread", id: each.expression, size: each.size });
        continue;
      }
      batch.set(each.expression, each);
      bytes += each.size;
    }
    return [...batch.values()];
  }

  function accept(batch: readonly Wanted[], answers: readonly (BlobAnswer | null)[]): void {
    for (const [index, { expression }] of batch.entries()) keep(expression, toBlob(answers[index]));
  }

  async function readSingly({ expression }: Wanted, id: string): Promise<void> {
    const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
    const { content } = await ask<{ content: string }>(github, route, { ...ref, file_sha: id });
    keep(expression, { kind: "bytes", id, bytes: Buffer.from(content, "base64") });
  }

  async function load(wanted: readonly Wanted[], fileBytes: number): Promise<void> {
    const fitting = wanted.filter(({ path, size }) => !leaveUnread(path, size, fileBytes));
    for (let batch = nextBatch(fitting); batch.length > 0; batch = nextBatch(fitting)) {
      const { text, variables, read } = blobQuery(batch.map(({ expression }) => expression));
      const { owner, repo: name } = ref;
      accept(batch, read(await query<object>(github, text, { owner, name, ...variables })));
    }
    for (const each of fitting) {
      const blob = find(each);
      if (blob?.kind !== "unread" || leaveUnread(each.path, blob.size, fileBytes)) continue;
      if (singleReads >= mostSingleReads) break;
      singleReads++;
      await readSingly(each, blob.id);
    }
  }

  return { find, nextBatch, accept, load };
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
