/**
 * An IBM Cloud API key stands in the code.
 *
 * It stands for the person who made it, with all that he may do: clusters, databases, Watson, until somebody deletes
 * it.
 *
 * ## In a file
 *
 * ```env bad
 * IBMCLOUD_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const authenticator = new IamAuthenticator({ apikey: process.env.IBMCLOUD_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * IBMCLOUD_API_KEY=your-ibm-cloud-api-key-goes-in-here-00000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ibm-cloud-api-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An IBM Cloud API key stands in the code.",
  fix: "Delete the key in IAM, and use a trusted profile or the key of a service id that may do little.",
  inTests: true,
  keywords: ["ibm", "bluemix", "watson", "bxapi"],
  named: ["ibmcloudapikey", "ibmapikey", "bluemixapikey", "watsonapikey", "watsonxapikey", "watsonxaiapikey", "ibmkey"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{44}(?![0-9A-Za-z_=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 44),
} satisfies SecretRule;
