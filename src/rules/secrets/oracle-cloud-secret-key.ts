/**
 * An Oracle Cloud customer secret key or auth token stands in the code.
 *
 * A customer secret key reads and writes object storage as the user who made it, by the interface that is compatible
 * with S3.
 *
 * ## In a file
 *
 * ```env bad
 * OCI_SECRET_ACCESS_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const provider = await new InstancePrincipalsAuthenticationDetailsProviderBuilder().build();
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * OCI_SECRET_ACCESS_KEY=<customer-secret-key>
 * OCI_FINGERPRINT=20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34
 * ```
 *
 * ## Out of scope
 *
 * The private key of an API user is reported by `secrets/private-key`.
 */
import { base64Of, isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/oracle-cloud-secret-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Oracle Cloud customer secret key or auth token stands in the code.",
  fix: "Delete the key at the user, and use instance principals.",
  inTests: true,
  keywords: ["oci_", "oci-", "ocisecret", "ocicustomer", "oracle"],
  named: ["ocisecretaccesskey", "ocisecretkey", "ocicustomersecretkey", "oraclesecretkey", "oraclecloudsecretkey"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{43}=(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => base64Of(random, 32),
} satisfies SecretRule;
