/**
 * An npm access token stands in the code.
 *
 * Whoever has it can publish a version of your packages, and every project that updates runs what it contains: this is
 * how the code of whole supply chains was replaced in 2025.
 *
 * ## In a configuration file
 *
 * ```ini bad file=.npmrc
 * //registry.npmjs.org/:_authToken={{sample}} # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```ini good file=.npmrc
 * //registry.npmjs.org/:_authToken=${NPM_TOKEN}
 * ```
 *
 * ## Not reported
 *
 * The last six characters are check digits, so invented tokens are told apart:
 *
 * ```env good
 * NPM_TOKEN=npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * OTHER_TOKEN=npm_16C7e42F292c6912E7710c838347Ae178B4a
 * ```
 */
import { alphabets, checkDigits, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isToken(token: string): boolean {
  return checkDigits(token.slice(4, -6)) === token.slice(-6);
}

function sample(random: () => number): string {
  const body = lettersOf(random, alphabets.base62, 30);
  return `npm_${body}${checkDigits(body)}`;
}

export default {
  id: "secrets/npm-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An npm access token stands in the code.",
  fix: "Revoke the token with `npm token revoke`, look at what was published since, and use trusted publishing or the environment.",
  inTests: true,
  keywords: ["npm_"],
  pattern: /(?<![0-9A-Za-z])npm_[0-9A-Za-z]{36}(?![0-9A-Za-z])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
