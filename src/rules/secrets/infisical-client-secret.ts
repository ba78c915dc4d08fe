/**
 * A client secret of an Infisical machine identity stands in the code.
 *
 * With the client id it yields tokens that read the secrets of all projects that the identity may enter.
 *
 * ## In a file
 *
 * ```env bad
 * INFISICAL_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * await client.auth().universalAuth.login({ clientId, clientSecret: process.env.INFISICAL_CLIENT_SECRET });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * INFISICAL_CLIENT_SECRET=<client-secret>
 * INFISICAL_IMAGE_DIGEST=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/infisical-client-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A client secret of an Infisical machine identity stands in the code.",
  fix: "Revoke the client secret in Infisical, and log in by the identity of the platform (OIDC, AWS, Kubernetes).",
  inTests: true,
  keywords: ["infisical"],
  named: [
    "infisicalclientsecret",
    "infisicaluniversalauthclientsecret",
    "infisicalmachineclientsecret",
    "infisicalmachineidentityclientsecret",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{64}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
