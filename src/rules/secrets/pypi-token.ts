/**
 * A PyPI upload token stands in the code.
 *
 * Whoever has it can upload a release of the project, or of all projects of its owner, and every `pip install` runs
 * what is in it.
 *
 * ## In a configuration file
 *
 * ```yaml bad file=.github/workflows/release.yml
 * steps:
 *   - run: twine upload dist/*
 *     env:
 *       TWINE_PASSWORD: {{sample}} # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```yaml good file=.github/workflows/release.yml
 * steps:
 *   - run: twine upload dist/*
 *     env:
 *       TWINE_PASSWORD: ${{ secrets.PYPI_TOKEN }}
 * ```
 *
 * ## Not reported
 *
 * The token is a macaroon, whose parts must fit one another:
 *
 * ```env good
 * TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmcxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Version 2 of the binary form: fields of type, length and bytes; the last one is a signature of 32 bytes. */
function isMacaroon(token: string): boolean {
  const bytes = Buffer.from(token.slice("pypi-".length), "base64url");
  for (let at = 1; at < bytes.length; ) {
    const type = bytes[at] ?? 0;
    if (type === 0) {
      at += 1;
      continue;
    }
    const first = bytes[at + 1] ?? 0;
    const isLong = first >= 0x80;
    const length = isLong ? (first & 0x7f) + (bytes[at + 2] ?? 0) * 0x80 : first;
    const start = at + (isLong ? 3 : 2);
    if (type === 6) return length === 32 && start + length === bytes.length;
    at = start + length;
  }
  return false;
}

function sample(random: () => number): string {
  const field = (type: number, text: string) => Buffer.concat([Buffer.from([type, text.length]), Buffer.from(text)]);
  const end = Buffer.from([0]);
  const location = Buffer.concat([
    Buffer.from([2]),
    field(1, "pypi.org"),
    field(2, lettersOf(random, alphabets.hex, 36)),
  ]);
  const caveat = field(2, `[3, "${lettersOf(random, alphabets.hex, 36)}"]`);
  const signature = field(6, lettersOf(random, alphabets.base62, 32));
  return `pypi-${Buffer.concat([location, end, caveat, end, end, signature]).toString("base64url")}`;
}

export default {
  id: "secrets/pypi-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A PyPI upload token stands in the code.",
  fix: "Remove the token in PyPI's account settings, and publish through a trusted publisher, which needs none.",
  inTests: true,
  keywords: ["pypi-ageichlwas5vcmc", "pypi-agendgvzdc5wexbplm9yz"],
  pattern: /(?<![\w-])pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZ)[\w-]{70,1000}(?![\w-])/g,
  verify: isMacaroon,
  sample,
} satisfies SecretRule;
