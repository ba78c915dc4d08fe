/**
 * A secret key of Liveblocks stands in the code.
 *
 * Its holder reads and changes the documents and comments of all rooms and gives anyone access to them.
 *
 * ## In source code
 *
 * ```js bad
 * import { Liveblocks } from "@liveblocks/node";
 *
 * const liveblocks = new Liveblocks({ secret: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Liveblocks } from "@liveblocks/node";
 *
 * const liveblocks = new Liveblocks({ secret: process.env.LIVEBLOCKS_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * The public key is made for the browser:
 *
 * ```js good
 * const publicApiKey = "pk_prod_Yq3vL0mWkTz7RbXcN2dHsA4pGe8JfUoByQ5iKx1lC9w6nMaSgVtPhDrE";
 * const liveblocks = new Liveblocks({ secret: "sk_prod_xxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/liveblocks-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret key of Liveblocks stands in the code.",
  fix: "Roll the key in Liveblocks' dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["sk_prod_"],
  pattern: /(?<![0-9A-Za-z])sk_prod_[\w-]{40,90}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("sk_prod_".length)),
  sample: (random) => `sk_prod_${lettersOf(random, alphabets.base64url, 64)}`,
} satisfies SecretRule;
