import type { IncomingMessage } from "node:http";

/** A body, or why there is none. */
export type Body = { readonly bytes: Buffer } | { readonly problem: "too large" | "cut off" };

/**
 * Reads a request's body, but never keeps more than `limit` bytes of it, whatever its headers promise. What comes after that is
 * thrown away as it comes; the request is not destroyed, since the answer would be lost with it.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const { promise, resolve } = Promise.withResolvers<Body>();
  if (Number(request.headers["content-length"] ?? 0) > limit) resolve({ problem: "too large" });
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else {
      chunks.length = 0;
      resolve({ problem: "too large" });
    }
  });
  request.on("end", () => resolve({ bytes: Buffer.concat(chunks) }));
  // The other side hung up; there is nobody to answer and nothing to tell.
  request.on("error", () => resolve({ problem: "cut off" }));
  request.on("close", () => resolve({ problem: "cut off" }));
  return promise;
}
