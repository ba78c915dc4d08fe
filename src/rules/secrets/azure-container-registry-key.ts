/**
 * A password of an Azure container registry stands in the code.
 *
 * The admin password pushes images: what your cluster pulls next is what its holder built.
 *
 * ## In a script
 *
 * ```sh bad
 * docker login acme.azurecr.io -u acme -p {{sample}} # finding
 * ```
 *
 * ```sh good
 * az acr login --name acme
 * ```
 *
 * ## Not reported
 *
 * ```sh good
 * docker login acme.azurecr.io -u acme -p "$ACR_PASSWORD"
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-container-registry-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A password of an Azure container registry stands in the code.",
  fix: "Regenerate the password, turn the admin user off, and log in by a managed identity.",
  inTests: true,
  keywords: ["+acr"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key.slice(0, 42)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base64, 42)}+ACR${lettersOf(random, "ABCD", 1)}${lettersOf(random, alphabets.base64, 5)}`,
} satisfies SecretRule;
