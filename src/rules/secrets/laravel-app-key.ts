/**
 * The application key of a Laravel project stands in the code.
 *
 * Whoever has it decrypts and forges the application's cookies; with the cookie session driver that has let attackers
 * run code on the server.
 *
 * ## In an environment file
 *
 * ```env bad
 * APP_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * APP_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * APP_KEY=base64:
 * INTEGRITY=sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
 * ```
 */
import { base64Of, isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/laravel-app-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The application key of a Laravel project stands in the code.",
  fix: "Make a new key with `php artisan key:generate`, and keep it in the server's environment.",
  inTests: true,
  keywords: ["base64:"],
  pattern: /(?<![\w+/-])base64:[0-9A-Za-z+/]{43}=(?![\w+/=])/g,
  verify: (key) => isRandom(key.slice("base64:".length)),
  sample: (random) => `base64:${base64Of(random, 32)}`,
} satisfies SecretRule;
