/**
 * A secret key of DigitalOcean Spaces stands in the code.
 *
 * It reads and writes every object of the buckets that it was granted, until 2024 always all of the team.
 *
 * ## In a file
 *
 * ```env bad
 * SPACES_SECRET_ACCESS_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new S3Client({ endpoint, credentials: { accessKeyId: process.env.SPACES_KEY, secretAccessKey: process.env.SPACES_SECRET } });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SPACES_SECRET_ACCESS_KEY=<your-spaces-secret>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/digitalocean-spaces-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret key of DigitalOcean Spaces stands in the code.",
  fix: "Delete the key in the control panel, and grant its successor one bucket.",
  inTests: true,
  keywords: ["spaces"],
  named: ["spacessecret", "spacessecretkey", "spacessecretaccesskey", "dospaceskey"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64, 43),
} satisfies SecretRule;
