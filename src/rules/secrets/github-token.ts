/**
 * A GitHub token stands in the code.
 *
 * Whoever can read the repository, a fork, a build log or an old clone can use the token until it is revoked; deleting the
 * line does not take it out of the history. In 2023 one token in an employee's public repository opened all of Mercedes-Benz's
 * internal GitHub Enterprise server, with its database connection strings and cloud keys, for four months.
 *
 * ## A token in source code
 *
 * ```js bad
 * import { Octokit } from "@octokit/rest";
 *
 * const octokit = new Octokit({ auth: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Octokit } from "@octokit/rest";
 *
 * const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });
 * ```
 *
 * ## A token in a file beside the code
 *
 * Configuration, shell scripts and `.npmrc` count as much as source code.
 *
 * ```env bad file=.npmrc
 * //npm.pkg.github.com/:_authToken={{sample}} # finding
 * ```
 *
 * ```env good file=.npmrc
 * //npm.pkg.github.com/:_authToken=${NODE_AUTH_TOKEN}
 * ```
 *
 * ```sh bad
 * git clone https://x-access-token:{{sample}}@github.com/acme/shop.git # finding
 * ```
 *
 * ## Not reported
 *
 * The last six characters of a token are check digits, so what was typed by hand to look like one is told apart.
 *
 * ```env good
 * GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * OAUTH_TOKEN=gho_16C7e42F292c6912E7710c838347Ae178B4a
 * FINE_GRAINED=github_pat_11ABCDEFG0abcdefghijkl_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvw
 * ```
 *
 * A pattern that describes tokens is none:
 *
 * ```js good
 * const tokenPattern = /gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82}/;
 * const isServerToken = (token) => token.startsWith("ghs_");
 * ```
 *
 * ## Out of scope
 *
 * Tokens from before April 2021 are 40 hexadecimal characters, which nothing tells from a commit id. How the check digits of
 * `github_pat_` tokens are made is not public: for those the structure has to do.
 */
import { alphabets, checkDigits, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isToken(token: string): boolean {
  if (token.startsWith("github_pat_")) return !/(.)\1{4}|abcdefg|1234567/i.test(token);
  const [, body = ""] = token.split(/_(.*)/s);
  return body.includes(".") ? isStateless(body) : checkDigits(body.slice(0, -6)) === body.slice(-6);
}

/** Installation tokens since April 2026: the app's number and a JSON Web Token. */
function isStateless(body: string): boolean {
  const header = body.slice(body.indexOf("_") + 1, body.indexOf("."));
  return Buffer.from(header, "base64url").toString("latin1").includes('"alg"');
}

function sample(random: () => number): string {
  const letters = (count: number) => lettersOf(random, alphabets.base62, count);
  const kind = Math.floor(random() * 7);
  if (kind === 0) return `github_pat_${letters(22)}_${letters(59)}`;
  if (kind === 1) {
    const header = Buffer.from('{"alg":"ES256","typ":"JWT"}').toString("base64url");
    return `ghs_${Math.floor(random() * 1e6)}_${header}.${letters(300)}.${letters(86)}`;
  }
  const body = letters(kind === 2 ? 70 : 30);
  return `gh${"rpous"[kind - 2]}_${body}${checkDigits(body)}`;
}

export default {
  id: "secrets/github-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A GitHub token stands in the code.",
  fix: "Revoke the token on GitHub now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
  pattern:
    /(?<![0-9A-Za-z])(?:gh[pousr]_[0-9A-Za-z]{36}(?:[0-9A-Za-z]{40})?|ghs_\d{1,12}_eyJ[\w-]{10,100}\.[\w-]{40,2000}\.[\w-]{40,1000}|github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59})(?![0-9A-Za-z])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
