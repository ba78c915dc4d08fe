/**
 * An API key of WorkOS stands in the code.
 *
 * Its holder reads the users and directories of your customers, and changes through which identity provider they sign
 * in.
 *
 * ## In source code
 *
 * ```js bad
 * import { WorkOS } from "@workos-inc/node";
 *
 * const workos = new WorkOS("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { WorkOS } from "@workos-inc/node";
 *
 * const workos = new WorkOS(process.env.WORKOS_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * The key holds its own number in base64:
 *
 * ```js good
 * const workos = new WorkOS("sk_test_a2V5XzAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
 * const clientId = "client_01HXYZQKXAPY9YSBEV8JGD9YP2";
 * ```
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** The text in it is the key's id, which is a ULID, and the secret part. */
function namesItsKey(key: string): boolean {
  const text = Buffer.from(key.slice("sk_live_".length), "base64").toString("latin1");
  return /^key_[0-9A-Z]{26},[0-9A-Za-z]{16,}$/.test(text);
}

function sample(random: () => number): string {
  const id = `key_01${lettersOf(random, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 24)}`;
  const text = `${id},${lettersOf(random, alphabets.base62, 25)}`;
  return `sk_live_${Buffer.from(text).toString("base64").replace(/=+$/, "")}`;
}

export default {
  id: "secrets/workos-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of WorkOS stands in the code.",
  fix: "Delete the key in WorkOS' dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["_a2v5xz"],
  pattern: /(?<![0-9A-Za-z])sk_(?:live|test)_a2V5Xz[0-9A-Za-z+/]{50,110}={0,2}(?![0-9A-Za-z+/=])/g,
  verify: namesItsKey,
  sample,
} satisfies SecretRule;
