/**
 * A client secret of a Microsoft Entra application stands in the code.
 *
 * With the ids of tenant and application, which are no secrets, its holder logs in as the application: to Azure with
 * all roles that it has, to mail and files through Microsoft Graph.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * const credential = new DefaultAzureCredential();
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AZURE_CLIENT_SECRET=xxx8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * AZURE_CLIENT_SECRET=<client-secret>
 * ```
 *
 * ## Out of scope
 *
 * Secrets from before 2021 have no mark of their own.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-client-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A client secret of a Microsoft Entra application stands in the code.",
  fix: "Remove the secret from the application registration, and use a managed identity or federated credentials.",
  inTests: true,
  keywords: ["q~"],
  pattern: /(?<![0-9A-Za-z_~.-])[0-9A-Za-z_~.-]{3}\dQ~[0-9A-Za-z_~.-]{31,34}(?![0-9A-Za-z_~.-])/g,
  verify: (secret) => isRandom(secret.slice(6)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 3)}8Q~${lettersOf(random, `${alphabets.base64url}~.`, 33)}d`,
} satisfies SecretRule;
