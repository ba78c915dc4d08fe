/**
 * A Docker Hub access token stands in the code.
 *
 * It pulls the private images of its owner and, unless it only reads, pushes: what your servers pull next is what its
 * holder built.
 *
 * ## In a script
 *
 * ```sh bad
 * echo {{sample}} | docker login -u acme --password-stdin # finding
 * ```
 *
 * ```sh good
 * echo "$DOCKERHUB_TOKEN" | docker login -u acme --password-stdin
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DOCKERHUB_TOKEN=dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/docker-hub-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Docker Hub access token stands in the code.",
  fix: "Delete the token on Docker Hub, and make one that only reads where that is enough.",
  inTests: true,
  keywords: ["dckr_pat_", "dckr_oat_"],
  pattern: /(?<![0-9A-Za-z_-])dckr_(?:pat_[0-9A-Za-z_-]{27}|oat_[0-9A-Za-z_-]{32})(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(9)),
  sample: (random) => `dckr_pat_${lettersOf(random, alphabets.base64url, 27)}`,
} satisfies SecretRule;
