import type { IncomingMessage } from "node:http";

/** A body, or why there is none. */
export type Body = { readonly bytes: Buffer } | { readonly problem: "too large" | "cut off" };

/** Reads a request's body, but never keeps more than `limit` bytes of it, whatever its headers promise. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return { problem: "too large" };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return { problem: "too large" };
      chunks.push(chunk);
    }
  } catch {
    // The other side hung up; there is nobody to answer and nothing to tell.
    return { problem: "cut off" };
  }
  return { bytes: Buffer.concat(chunks, size) };
}
