/**
 * An Azure Functions key stands in the code.
 *
 * It calls the function, and a host or master key calls and administers all of them; it travels in URLs, so it is often
 * pasted with one.
 *
 * ## In a file
 *
 * ```sh bad
 * curl "https://acme.azurewebsites.net/api/orders?code={{sample}}" # finding
 * ```
 *
 * ```js good
 * const url = new URL(`/api/orders?code=${process.env.ORDERS_KEY}`, host);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * ORDERS_KEY=<function-key>
 * ```
 *
 * ## Out of scope
 *
 * Keys from before 2022 have no mark.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-function-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Azure Functions key stands in the code.",
  fix: "Renew the key in the portal, and put the function behind Entra authentication.",
  inTests: true,
  keywords: ["azfu"],
  pattern: /(?<![0-9A-Za-z_])[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw](?:==|%3D%3D)(?![0-9A-Za-z_=])/g,
  verify: (key) => isRandom(key.slice(0, 44)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base64url, 44)}AzFu${lettersOf(random, alphabets.base64url, 5)}${lettersOf(random, "AQgw", 1)}==`,
} satisfies SecretRule;
