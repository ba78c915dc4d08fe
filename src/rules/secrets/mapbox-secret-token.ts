/**
 * A secret Mapbox token stands in the code.
 *
 * It changes and deletes styles, tilesets and data of the account, and with the right scope makes new tokens.
 *
 * ## In source code
 *
 * ```js bad
 * import mapbox from "@mapbox/mapbox-sdk/services/uploads.js";
 *
 * const uploads = mapbox({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import mapbox from "@mapbox/mapbox-sdk/services/uploads.js";
 *
 * const uploads = mapbox({ accessToken: process.env.MAPBOX_SECRET_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * Public tokens, which begin with `pk`, are made for browsers:
 *
 * ```js good
 * const mapboxPublicToken = "pk.eyJ1IjoiYWNtZSIsImEiOiJjbHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4In0.xxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** The middle part is an object with the account's name (`u`) and the number of the token (`a`). */
function isToken(token: string): boolean {
  const [, account = "", signature = ""] = token.split(".");
  return /^\{"u":"[^"]+","/.test(Buffer.from(account, "base64url").toString("utf8")) && isRandom(signature);
}

function sample(random: () => number): string {
  const account = JSON.stringify({ u: "acme", a: `cl${lettersOf(random, alphabets.lower, 23)}` });
  return `sk.${Buffer.from(account).toString("base64url")}.${lettersOf(random, alphabets.base64url, 22)}`;
}

export default {
  id: "secrets/mapbox-secret-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret Mapbox token stands in the code.",
  fix: "Revoke the secret at Mapbox now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sk.eyj", "tk.eyj"],
  pattern: /(?<![0-9A-Za-z])[st]k\.eyJ[\w-]{20,300}\.[\w-]{22}(?![\w-])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
