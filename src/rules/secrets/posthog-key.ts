/**
 * A personal or secret PostHog key stands in the code.
 *
 * It reads events, persons and recordings of all users, and changes feature flags, which changes what your program does.
 *
 * ## In source code
 *
 * ```js bad
 * import { PostHog } from "posthog-node";
 *
 * const posthog = new PostHog(process.env.POSTHOG_PROJECT_KEY, { personalApiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { PostHog } from "posthog-node";
 *
 * const posthog = new PostHog(process.env.POSTHOG_PROJECT_KEY, { personalApiKey: process.env.POSTHOG_PERSONAL_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * POSTHOG_PERSONAL_API_KEY=phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Project keys (`phc_`) are made for browsers and are no secrets.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`phx_${draw(base62, 43)}`, `phs_${draw(base62, 43)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/posthog-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A personal or secret PostHog key stands in the code.",
  fix: "Revoke the secret at PostHog now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["phx_", "phs_"],
  pattern: /(?<![0-9A-Za-z])ph[xs]_[0-9A-Za-z]{40,52}(?!\w)/g,
  verify: (key) => isRandom(key.slice(4)),
  sample,
} satisfies SecretRule;
