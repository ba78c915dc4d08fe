import { createHmac } from "node:crypto";

/**
 * The key of the hashes that stand for secrets, one for each installation: what one owner sees in a report tells nothing about
 * the repositories of another. It stays the same as long as `secret` does.
 */
export function secretKeyFor(secret: string, installation: number): string {
  return createHmac("sha256", secret).update(`nodesec secret hashes of installation ${installation}`).digest("hex");
}
