/**
 * A Storyblok personal access token stands in the code.
 *
 * It does what its owner may in all their spaces: change and delete the content that your site shows, and the people who may
 * write it.
 *
 * ## In source code
 *
 * ```js bad
 * import StoryblokClient from "storyblok-js-client";
 *
 * const storyblok = new StoryblokClient({ oauthToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import StoryblokClient from "storyblok-js-client";
 *
 * const storyblok = new StoryblokClient({ oauthToken: process.env.STORYBLOK_OAUTH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * STORYBLOK_OAUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxtt-012345-xxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Tokens of a space that only read what is published or previewed stand in many front ends.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/storyblok-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Storyblok personal access token stands in the code.",
  fix: "Revoke the token at Storyblok now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["tt-"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{22}tt-\d{4,15}-[\w-]{18,30}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(0, 22)) && isRandom(token.slice(-18)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 22)}tt-${lettersOf(random, alphabets.digits, 6)}-${lettersOf(random, alphabets.base64url, 20)}`,
} satisfies SecretRule;
