/**
 * A secret key of Clerk stands in the code.
 *
 * Its holder reads all users with their mail addresses, makes a sign-in token for any of them, and changes or deletes
 * them.
 *
 * ## In source code
 *
 * ```js bad
 * import { createClerkClient } from "@clerk/backend";
 *
 * const clerk = createClerkClient({ secretKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createClerkClient } from "@clerk/backend";
 *
 * const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * The publishable key is made for the browser:
 *
 * ```js good
 * const publishableKey = "pk_test_Y2xlcmsuYWNtZS5leGFtcGxlJA";
 * const placeholder = "sk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/clerk-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret key of Clerk stands in the code.",
  fix: "Make a new key in Clerk's dashboard, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["sk_live_", "sk_test_"],
  pattern: /(?<![0-9A-Za-z])sk_(?:live|test)_(?![0-9a-f]{40}(?![0-9A-Za-z]))[0-9A-Za-z]{40,50}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice("sk_live_".length)),
  sample: (random) =>
    random() < 0.5
      ? `sk_live_${lettersOf(random, alphabets.base62, 42)}`
      : `sk_test_${lettersOf(random, alphabets.base62, 42)}`,
} satisfies SecretRule;
