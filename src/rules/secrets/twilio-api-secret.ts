/**
 * The secret of a Twilio API key stands in the code.
 *
 * With the key's public half, which stands beside it in most programs, it sends messages and calls at your cost and makes
 * access tokens for voice, video and chat in the name of any user.
 *
 * ## In source code
 *
 * ```js bad
 * import twilio from "twilio";
 *
 * const { AccessToken } = twilio.jwt;
 * const apiSecret = "{{sample}}"; // finding
 * const token = new AccessToken(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_API_KEY, apiSecret, { identity });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import twilio from "twilio";
 *
 * const { AccessToken } = twilio.jwt;
 * const apiSecret = process.env.TWILIO_API_SECRET;
 * const token = new AccessToken(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_API_KEY, apiSecret, { identity });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * TWILIO_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/twilio-api-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Twilio API key stands in the code.",
  fix: "Delete the API key at Twilio now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["twilio"],
  named: ["twilioapisecret", "twilioapikeysecret", "twiliosecret", "apikeysecret", "apisecret"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: (secret) => isRandom(secret) && /[G-Zg-z]/.test(secret) && !/^(?:AC|SK)[0-9a-f]+$/.test(secret),
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
