/**
 * An AWS access key id stands in the code.
 *
 * The id is half of a key pair, and in practice its secret stands a line below. It carries the number of the account,
 * so it also tells an attacker which account to aim at; automated scanners try leaked pairs within minutes.
 *
 * ## In a file
 *
 * ```env bad
 * AWS_ACCESS_KEY_ID={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new S3Client({ region: "eu-central-1" }); // The SDK finds the role by itself.
 * ```
 *
 * ## Not reported
 *
 * Documentation ids, and ids of roles and users, which open nothing:
 *
 * ```env good
 * AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
 * ROLE_ID=AROAXXXXXXXXXXXXXXXX
 * ```
 *
 * ## Out of scope
 *
 * The secret half is the affair of `secrets/aws-secret-access-key`.
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** The account that an id carries since 2019, when its fifth letter became Q or later; 0 for older ids (I and J). */
function accountOf(body: string): number {
  if (/^[IJ]/.test(body)) return 0;
  const bits = [...body].slice(0, 10).map((letter) => alphabets.base32.indexOf(letter).toString(2).padStart(5, "0"));
  return Number.parseInt(bits.join("").slice(1, 41), 2);
}

export default {
  id: "secrets/aws-access-key-id",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An AWS access key id stands in the code.",
  fix: "Deactivate the key pair in IAM, and let the program take a role (OIDC, instance profile) instead of a key.",
  inTests: true,
  keywords: ["akia", "asia"],
  pattern: /(?<![0-9A-Za-z])A(?:KIA|SIA)[IJQ-Z2-7][2-7A-Z]{15}(?![0-9A-Za-z])/g,
  verify: (id) => !isPlaceholder(id.slice(4)) && new Set(id.slice(5)).size > 5 && accountOf(id.slice(4)) < 1e12,
  sample: (random) => `${random() < 0.5 ? "AKIA" : "ASIA"}Q${lettersOf(random, alphabets.base32, 15)}`,
} satisfies SecretRule;
