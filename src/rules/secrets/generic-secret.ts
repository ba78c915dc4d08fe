/**
 * A text that is given to a name such as `password`, `apiKey` or `clientSecret` stands in the code.
 *
 * Whoever can read the repository, a copy of it or the program that is built from it has the secret, and it stays in the history
 * when the line is gone. In 2016 somebody took the data of 57 million users of Uber with credentials that stood in a
 * repository.
 *
 * ## In code
 *
 * ```js bad
 * const apiKey = "{{sample}}"; // finding
 *
 * export const mailer = {
 *   host: "mail.acme.example",
 *   password: "{{sample}}", // finding
 * };
 * ```
 *
 * A fallback for the environment is a secret as well, and one that is used where nobody notices that the variable is missing:
 *
 * ```js bad
 * const key = { encryptionKey: process.env.ENCRYPTION_KEY || "{{sample}}" }; // finding
 *
 * export function connect(host, password = "{{sample}}") { // finding
 *   return open(host, password, key);
 * }
 * ```
 *
 * ```js good
 * const apiKey = process.env.API_KEY;
 * if (!apiKey) throw new Error("API_KEY is not set");
 * ```
 *
 * ## In configuration
 *
 * ```yaml bad file=config/production.yml
 * database:
 *   host: db.acme.example
 *   password: {{sample}} # finding
 * ```
 *
 * ```json bad
 * {
 *   "clientId": "shop",
 *   "clientSecret": "{{sample}}" // finding
 * }
 * ```
 *
 * ```env bad
 * ENCRYPTION_KEY={{sample}} # finding
 * ```
 *
 * ## Not reported
 *
 * Placeholders, references, texts for people, names of fields and headers, hashes and public keys:
 *
 * ```js good
 * const password = "changeme";
 * const apiKey = "<your-api-key>";
 * const secret = "${SECRET_FROM_STORE}";
 * const token = "access_token";
 * const labels = { password: "Password", newPassword: "Choose a new password", resetPassword: "Zurücksetzen" };
 * const field = { type: "password", passwordField: "user_password_1", tokenHeader: "X-Auth-Token-2" };
 * const seed = { password: "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy" };
 * const integrity = { accessKey: "sha512-aGVsbG8gd29ybGQsIHRoaXMgaXMgYSBoYXNoIG9mIHNvbWV0aGluZw==" };
 * ```
 *
 * ```yaml good file=compose.yml
 * services:
 *   db:
 *     environment:
 *       POSTGRES_PASSWORD: ${DB_PASSWORD}
 *       API_KEY_FILE: /run/secrets/api-key
 * ```
 *
 * ## Out of scope
 *
 * Values without a name that says what they are, and tests. A password that a person made up is told from a word or an
 * identifier by its digits and signs, which is a guess: its confidence is low. The texts of other languages' programs are read
 * only where their syntax is that of a configuration file.
 */
import { credentialKindOf, credentialStrengthOf, mayNameCredential } from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

/** Files that show how a configuration looks, and texts in people's languages. */
const showing =
  /(?:^|\/)(?:examples?|samples?|docs?|demos?|templates?|stories)\/|example|sample|template|\.dist$|\.(?:md|mdx|markdown|rst|adoc|txt|html?)$/i;
const translations = /(?:^|\/)(?:locales?|i18n|l10n|lang|languages?|translations?|messages)(?:\/|\.)/i;

function* detect(file: CredentialFile): Iterable<Problem & { readonly value: string }> {
  if (translations.test(file.path) || !mayNameCredential(file.text)) return;
  const isShown = showing.test(file.path);
  for (const { name, value, range } of file.literals()) {
    const found = judge(name, value, isShown);
    if (found) yield { range, value, ...found };
  }
}

function judge(name: string, value: string, isShown: boolean): Omit<Problem, "range"> | undefined {
  const kind = credentialKindOf(name);
  const strength = kind && credentialStrengthOf(name, value);
  if (!strength) return undefined;
  const message = kind === "password" ? "A password stands in the code." : undefined;
  if (strength === "random" && !isShown) return { ...(message && { message }) };
  if (strength === "chosen" && (kind !== "password" || isShown)) return undefined;
  return { ...(message && { message }), severity: "medium", confidence: "low" };
}

const letters = "ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

export default {
  id: "secrets/generic-secret",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret stands in the code.",
  fix: "Replace the secret where it is used, and read its successor from the environment or a secret store.",
  givesWay: true,
  detect,
  sample: (random) => Array.from({ length: 32 }, () => letters[Math.floor(random() * letters.length)]).join(""),
} satisfies CredentialRule;
