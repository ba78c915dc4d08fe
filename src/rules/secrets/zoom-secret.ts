/**
 * The client secret of a Zoom app, or the secret of its SDK or webhooks, stands in the code.
 *
 * A server-to-server app gets tokens with it for the account's meetings, recordings and users; an SDK secret signs
 * anyone into meetings.
 *
 * ## In an environment file
 *
 * ```env bad
 * ZOOM_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ZOOM_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ZOOM_CLIENT_SECRET=your_zoom_client_secret
 * ZOOM_ACCOUNT_ID=Yq3vL0mWkTz7RbXcN2dHsA
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/zoom-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Zoom app, or the secret of its SDK or webhooks, stands in the code.",
  fix: "Regenerate the secret in Zoom's marketplace, then read it from the environment.",
  inTests: true,
  keywords: ["zoom"],
  named: [
    "zoomclientsecret",
    "zoomsecret",
    "zoomapisecret",
    "zoomsdksecret",
    "zoommeetingsdksecret",
    "zoomvideosdksecret",
  ],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{32,40}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base62, 32) : lettersOf(random, alphabets.base62, 36),
} satisfies SecretRule;
