/**
 * A GitLab access token, deploy token or application secret stands in the code.
 *
 * With a personal, group or project token (`glpat-`) the holder reads and pushes code, reads the protected CI variables
 * and changes pipelines; deploy tokens pull code and images, and an agent's token speaks for it in a cluster.
 *
 * ## In source code
 *
 * ```js bad
 * import { Gitlab } from "@gitbeaker/rest";
 *
 * const api = new Gitlab({ token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Gitlab } from "@gitbeaker/rest";
 *
 * const api = new Gitlab({ token: process.env.GITLAB_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * Newer tokens end with a length and check digits, so what was made by hand to look like one is told apart:
 *
 * ```env good
 * GITLAB_TOKEN=glpat-xxxxxxxxxxxxxxxxxxxx
 * ROUTABLE_TOKEN=glpat-bzoxCnU6MTIzNDVhYmNkZWZnaGlqa2xtbm9w.0w0abcdefg
 * ```
 *
 * ## Out of scope
 *
 * A self-managed instance may have a prefix of its own for its tokens.
 */
import { crc32 } from "node:zlib";
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/**
 * Routable tokens: a base64url payload, the payload's length in two digits of base 36 and the CRC-32 of all before in seven
 * (https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/).
 */
function isRoutable(token: string): boolean {
  const payload = token.slice(token.indexOf("-") + 1, token.indexOf("."));
  const [length, check] = [token.slice(-9, -7), token.slice(-7)];
  if (check === checkDigits(token.slice(0, -7))) return Number.parseInt(length, 36) === payload.length;
  // How the digits behind a version are made is not published; the payload names the organization.
  return token.includes(".01.") && /(?:^|\n)o:[0-9a-z]/.test(Buffer.from(payload, "base64url").toString("latin1"));
}

function checkDigits(text: string): string {
  return crc32(text).toString(36).padStart(7, "0");
}

function isToken(token: string): boolean {
  return token.includes(".") ? isRoutable(token) : isRandom(token.slice(token.indexOf("-") + 1));
}

function sample(random: () => number): string {
  const kind = Math.floor(random() * 4);
  if (kind === 0) return `gloas-${lettersOf(random, alphabets.hex, 64)}`;
  if (kind === 1) return `glagent-${lettersOf(random, alphabets.base64url, 50)}`;
  if (kind === 2) return `gldt-${lettersOf(random, alphabets.base64url, 20)}`;
  const routing = `o:1\nu:${lettersOf(random, alphabets.lower, 4)}`;
  const payload = Buffer.from(`${routing}${lettersOf(random, alphabets.base62, 16)}\x10`).toString("base64url");
  const checked = `glpat-${payload}.${payload.length.toString(36).padStart(2, "0")}`;
  return `${checked}${checkDigits(checked)}`;
}

export default {
  id: "secrets/gitlab-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A GitLab access token, deploy token or application secret stands in the code.",
  fix: "Revoke the token in GitLab now, then read its successor from a CI variable or a secret store.",
  inTests: true,
  keywords: ["glpat-", "gldt-", "glsoat-", "gloas-", "glagent-"],
  pattern:
    /(?<![\w-])(?:glpat-[\w-]{27,300}\.(?:01\.)?[0-9a-z]{9}|(?:glpat|gldt|glsoat)-[\w-]{20}|gloas-[0-9a-f]{64}|glagent-[\w-]{50})(?![\w-])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
