/**
 * A `.pypirc` with a password or token in it is part of the repository.
 *
 * `twine` uploads with it: whoever reads the file can release a version of your Python packages in your name.
 *
 * ## In a configuration file
 *
 * ```ini bad file=.pypirc
 * {{sample}} # finding
 * ```
 *
 * Leave the password out, so that `twine` takes it from `TWINE_PASSWORD` or the keyring:
 *
 * ```ini good file=.pypirc
 * [pypi]
 * username = __token__
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```ini good file=.pypirc
 * [testpypi]
 * username = __token__
 * password = <your token>
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isFilledIn(section: string): boolean {
  return !isPlaceholder(section.replace(/^[\s\S]*password\s*[=:]\s*/, ""));
}

function sample(random: () => number): string {
  return `[pypi]\nusername = acme\npassword = ${lettersOf(random, alphabets.base62, 24)}`;
}

export default {
  id: "secrets/pypirc-password",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A `.pypirc` with a password or token in it is part of the repository.",
  fix: "Revoke the token or change the password, and keep the file in your home folder.",
  inTests: true,
  keywords: ["[pypi]", "[testpypi]"],
  pattern:
    /(?<!\w)\[(?:test)?pypi\]\r?\n(?:(?!\[|password)[^\n]{0,200}\n){0,6}password[ \t]{0,4}[=:][ \t]{0,4}[^\s"'${<]{8,300}(?![^\s"'])/g,
  verify: isFilledIn,
  sample,
} satisfies SecretRule;
