/**
 * A Mailjet secret key stands in the code.
 *
 * With the public half beside it, it sends mail from your domains that passes every check of the receiver, and reads all
 * contacts.
 *
 * ## In source code
 *
 * ```js bad
 * import Mailjet from "node-mailjet";
 *
 * const mailjet = new Mailjet({ apiKey: process.env.MJ_APIKEY_PUBLIC, apiSecret: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Mailjet from "node-mailjet";
 *
 * const mailjet = new Mailjet({ apiKey: process.env.MJ_APIKEY_PUBLIC, apiSecret: process.env.MJ_APIKEY_PRIVATE });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MJ_APIKEY_PRIVATE=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "b47402de9a42f0cd96169fe1a78fe1cd";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mailjet-secret-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mailjet secret key stands in the code.",
  fix: "Revoke the secret at Mailjet now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mailjet", "mj_"],
  named: [
    "mailjetsecret",
    "mailjetapisecret",
    "mailjetsecretkey",
    "mailjetprivatekey",
    "mailjetapikeyprivate",
    "mjapikeyprivate",
    "mjapisecret",
    "mailjetapikey",
    "apisecret",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
