/**
 * A LiveKit API secret stands in the code.
 *
 * It makes tokens for any person in any room: its holder listens, watches and records, and ends calls.
 *
 * ## In source code
 *
 * ```js bad
 * import { AccessToken } from "livekit-server-sdk";
 *
 * const livekitSecret = "{{sample}}"; // finding
 * const token = new AccessToken(process.env.LIVEKIT_API_KEY, livekitSecret, { identity });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { AccessToken } from "livekit-server-sdk";
 *
 * const livekitSecret = process.env.LIVEKIT_API_SECRET;
 * const token = new AccessToken(process.env.LIVEKIT_API_KEY, livekitSecret, { identity });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LIVEKIT_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, base64 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(base62, 43), draw(base62, 44), `${draw(base64, 43)}=`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/livekit-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A LiveKit API secret stands in the code.",
  fix: "Revoke the secret at LiveKit now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["livekit"],
  named: [
    "livekitsecret",
    "livekitapisecret",
    "livekitapikeysecret",
    "livekitsecretkey",
    "accesstoken",
    "roomserviceclient",
    "webhookreceiver",
    "egressclient",
    "apisecret",
  ],
  pattern: /(?<![\w+/-])[\w+/-]{40,60}={0,2}(?![\w+/=-])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
