/**
 * A Fly.io token stands in the code.
 *
 * It deploys to the app or organization that it was made for, reads its secrets by way of a new release, and opens a
 * console on its machines.
 *
 * ## In a file
 *
 * ```env bad
 * FLY_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.FLY_API_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```env good
 * FLY_API_TOKEN="FlyV1 fm2_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
 * ```
 */
import { base64Of, hasVariety } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A macaroon is an array in MessagePack. */
function isMacaroon(token: string): boolean {
  const body = token.slice(token.indexOf("_") + 1);
  return (Buffer.from(body, "base64")[0] ?? 0) >> 4 === 0x9 && hasVariety(body);
}

export default {
  id: "secrets/fly-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Fly.io token stands in the code.",
  fix: "Revoke the token (`fly tokens revoke`), and make one for deploying one app.",
  inTests: true,
  keywords: ["fm1a_", "fm1r_", "fm2_"],
  pattern: /(?<![0-9A-Za-z+/_])fm(?:1[ar]|2)_[0-9A-Za-z+/]{100,3000}={0,3}(?![0-9A-Za-z+/=_])/g,
  verify: isMacaroon,
  sample: (random) => `fm2_lJPE${base64Of(random, 300)}`,
} satisfies SecretRule;
