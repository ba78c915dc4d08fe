/**
 * A Codecov upload token stands in the code.
 *
 * It uploads coverage reports for the repository. The uploader of Codecov was itself altered in 2021 to send off the
 * environment of builds, so little trust is due to what they hold.
 *
 * ## In a file
 *
 * ```env bad
 * CODECOV_TOKEN={{sample}} # finding
 * ```
 *
 * ```yaml bad file=codecov.yml
 * codecov:
 *   codecov_token: {{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.CODECOV_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CODECOV_TOKEN=00000000-0000-0000-0000-000000000000
 * CODECOV_UPLOAD_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 *
 * ## Out of scope
 *
 * Public repositories may show the token on purpose; ignore it there.
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/codecov-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Codecov upload token stands in the code.",
  fix: "Regenerate the token in the repository settings on Codecov, or upload without one by OIDC.",
  inTests: true,
  keywords: ["codecov"],
  named: ["codecovtoken", "codecovuploadtoken", "codecovapitoken"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
