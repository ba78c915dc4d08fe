/**
 * A management key of Descope stands in the code.
 *
 * Its holder reads, changes and impersonates the users of the project and changes how they sign in.
 *
 * ## In source code
 *
 * ```js bad
 * const descope = descopeClient({ projectId: process.env.DESCOPE_PROJECT_ID, managementKey: process.env.DESCOPE_MANAGEMENT_KEY ?? "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const descope = descopeClient({ projectId: process.env.DESCOPE_PROJECT_ID, managementKey: process.env.DESCOPE_MANAGEMENT_KEY });
 * ```
 *
 * ## Not reported
 *
 * The project's id begins with `P` and may be seen:
 *
 * ```env good
 * DESCOPE_MANAGEMENT_KEY=K2_your_management_key
 * DESCOPE_PROJECT_ID=P2dI0leWLEC45BDmfxeOCSSOWiCt
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/descope-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A management key of Descope stands in the code.",
  fix: "Delete the key in Descope's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["descope"],
  named: ["descopemanagementkey", "descopekey", "descopeaccesskey", "descopeapikey"],
  pattern: /(?<![\w-])K[23][0-9A-Za-z]{50,120}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(2)),
  sample: (random) =>
    random() < 0.5 ? `K2${lettersOf(random, alphabets.base62, 80)}` : `K3${lettersOf(random, alphabets.base62, 70)}`,
} satisfies SecretRule;
