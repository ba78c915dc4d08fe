/**
 * The secret key of a Langfuse project stands in the code.
 *
 * Its holder reads the traces of your application: every prompt and answer, and with them what your users wrote.
 *
 * ## In source code
 *
 * ```js bad
 * import { Langfuse } from "langfuse";
 *
 * const langfuse = new Langfuse({ publicKey: process.env.LANGFUSE_PUBLIC_KEY, secretKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Langfuse } from "langfuse";
 *
 * const langfuse = new Langfuse({ publicKey: process.env.LANGFUSE_PUBLIC_KEY, secretKey: process.env.LANGFUSE_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * The public key may be seen:
 *
 * ```js good
 * const publicKey = "pk-lf-5551722e-f677-48a6-9287-39c0aafd9ac1";
 * const placeholder = "sk-lf-00000000-0000-0000-0000-000000000000";
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/langfuse-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret key of a Langfuse project stands in the code.",
  fix: "Delete the key in the Langfuse project's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk-lf-"],
  pattern: /(?<![\w-])sk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(6)),
  sample: (random) => `sk-lf-${uuidOf(random)}`,
} satisfies SecretRule;
