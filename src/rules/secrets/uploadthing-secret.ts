/**
 * The token or secret key of an UploadThing app stands in the code.
 *
 * Its holder lists, replaces and deletes the files that your users uploaded, and uploads at your expense.
 *
 * ## In an environment file
 *
 * ```env bad
 * UPLOADTHING_TOKEN='{{sample}}' # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * UPLOADTHING_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * UPLOADTHING_TOKEN='eyJhcGlLZXkiOiJza19saXZl...'
 * ```
 */
import { alphabets, decodeJson, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A token is base64 of an object with the key, the app and the regions. */
function isSecret(secret: string): boolean {
  const key = secret.startsWith("eyJ") ? String(decodeJson(secret)?.apiKey) : secret;
  return key.startsWith("sk_live_") && isRandom(key.slice("sk_live_".length));
}

function sample(random: () => number): string {
  const apiKey = `sk_live_${lettersOf(random, alphabets.hex, 64)}`;
  if (random() < 0.5) return apiKey;
  return Buffer.from(JSON.stringify({ apiKey, appId: "acmeshop", regions: ["sea1"] })).toString("base64");
}

export default {
  id: "secrets/uploadthing-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The token or secret key of an UploadThing app stands in the code.",
  fix: "Revoke the key in UploadThing's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk_live_", "eyjhcgllzxkioijza19"],
  pattern: /(?<![0-9A-Za-z+/])(?:sk_live_[0-9a-f]{64}|eyJhcGlLZXkiOiJza19[0-9A-Za-z+/]{80,400}={0,2})(?![\w+/=])/g,
  verify: isSecret,
  sample,
} satisfies SecretRule;
