/**
 * A Supabase access token or secret key stands in the code.
 *
 * A secret key passes by row level security, so it reads and writes every table; an access token does what you can in
 * the dashboard, the database password included.
 *
 * ## In a file
 *
 * ```env bad
 * SUPABASE_SECRET_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const admin = createClient(url, process.env.SUPABASE_SECRET_KEY);
 * ```
 *
 * ## Not reported
 *
 * Publishable keys are made for browsers:
 *
 * ```env good
 * SUPABASE_PUBLISHABLE_KEY=sb_publishable_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx
 * SUPABASE_SECRET_KEY=sb_secret_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx
 * SUPABASE_ACCESS_TOKEN=sbp_0000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** How the key begins that every local Supabase has. */
const local = "sb_secret_N7UND0UgjKTVK";

export default {
  id: "secrets/supabase-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Supabase access token or secret key stands in the code.",
  fix: "Delete the key or token in the dashboard, and use secret keys on servers alone.",
  inTests: true,
  keywords: ["sbp_", "sb_secret_"],
  pattern: /(?<![0-9A-Za-z_-])(?:sbp_[0-9a-f]{40}|sb_secret_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8})(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(token.startsWith("sbp_") ? 4 : 10)) && !token.startsWith(local),
  sample: (random) =>
    random() < 0.5
      ? `sbp_${lettersOf(random, alphabets.hex, 40)}`
      : `sb_secret_${lettersOf(random, alphabets.base64url, 22)}_${lettersOf(random, alphabets.base62, 8)}`,
} satisfies SecretRule;
