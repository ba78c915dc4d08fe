/**
 * A Split (Harness FME) server-side or admin key stands in the code.
 *
 * An admin key changes flags, so it turns features on and off for your users; a server-side key reads every rule.
 *
 * ## In a file
 *
 * ```env bad
 * SPLIT_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const factory = SplitFactory({ core: { authorizationKey: process.env.SPLIT_API_KEY } });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SPLIT_API_KEY=localhost
 * SPLIT_API_KEY=<api-key>
 * ```
 *
 * ## Out of scope
 *
 * A client-side key has the same form and is public; its name rarely says so.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/split-api-key",
  kind: "secret",
  severity: "high",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Split (Harness FME) server-side or admin key stands in the code.",
  fix: "Revoke the key in Split, and read its successor from the environment.",
  inTests: true,
  keywords: ["split_api", "split_admin", "split_io", "split_server", "split_sdk"],
  named: [
    "splitapikey",
    "splitadminapikey",
    "splitioapikey",
    "splitserverkey",
    "splitsdkkey",
    "splitioadminkey",
    "splitiosdkkey",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-z]{36,54}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.lower, 52),
} satisfies SecretRule;
