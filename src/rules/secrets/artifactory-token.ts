/**
 * A JFrog Artifactory API key or reference token stands in the code.
 *
 * It downloads your internal packages and images and, with the right to deploy, replaces what all your builds install.
 *
 * ## In a file
 *
 * ```env bad
 * ARTIFACTORY_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { "X-JFrog-Art-Api": process.env.ARTIFACTORY_API_KEY };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * ARTIFACTORY_API_KEY=AKCp8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A reference token is base64 of its kind, version, time of issue and a random part. */
function isToken(token: string): boolean {
  if (token.startsWith("AKC")) return isRandom(token.slice(5));
  const [, random = ""] = /^reftkn:01:\d{10}:(\w+)$/.exec(Buffer.from(token, "base64").toString("latin1")) ?? [];
  return isRandom(random);
}

export default {
  id: "secrets/artifactory-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A JFrog Artifactory API key or reference token stands in the code.",
  fix: "Revoke the key or token in the JFrog Platform, and give the pipeline an identity token with an end.",
  inTests: true,
  keywords: ["akcp", "cmvmdgtuojaxoj"],
  pattern: /(?<![0-9A-Za-z+/_-])(?:AKCp[0-9A-Za-z]{69}|cmVmdGtuOjAxOj[0-9A-Za-z]{50})(?![0-9A-Za-z+/=_-])/g,
  verify: isToken,
  sample: (random) =>
    random() < 0.5
      ? `AKCp8${lettersOf(random, alphabets.base62, 68)}`
      : Buffer.from(`reftkn:01:1735689600:${lettersOf(random, alphabets.base62, 27)}`).toString("base64"),
} satisfies SecretRule;
