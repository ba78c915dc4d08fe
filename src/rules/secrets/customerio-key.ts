/**
 * A Customer.io key stands in the code.
 *
 * It sends messages to your customers in your company's name and reads and changes their profiles.
 *
 * ## In source code
 *
 * ```js bad
 * import { APIClient } from "customerio-node";
 *
 * const customerIoAppKey = "{{sample}}"; // finding
 * const api = new APIClient(customerIoAppKey);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { APIClient } from "customerio-node";
 *
 * const customerIoAppKey = process.env.CUSTOMERIO_APP_KEY;
 * const api = new APIClient(customerIoAppKey);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CUSTOMERIO_APP_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "22037c7687af932b9a2e48a78f0219cd";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), draw(hex, 20)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/customerio-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Customer.io key stands in the code.",
  fix: "Revoke the key at Customer.io now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: [
    "customer.io",
    "customerio",
    "customer_io",
    "cioapi",
    "cioapp",
    "ciotrack",
    "cio_api",
    "cio_app",
    "cio_track",
  ],
  named: [
    "customerioapikey",
    "customerioappkey",
    "customeriokey",
    "customeriotrackkey",
    "customeriotoken",
    "customeriosecret",
    "cioapikey",
    "cioappkey",
    "ciotrackkey",
    "apiclient",
    "trackclient",
  ],
  pattern: /(?<![0-9A-Za-z])(?:[0-9a-f]{32}|[0-9a-f]{20})(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
