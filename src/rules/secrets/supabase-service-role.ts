/**
 * The service role key of a Supabase project stands in the code.
 *
 * It passes by row level security: its holder reads and writes every table and every file. In a browser bundle everyone
 * is its holder.
 *
 * ## In a file
 *
 * ```env bad
 * SUPABASE_SERVICE_ROLE_KEY={{sample}} # finding
 * ```
 *
 * ```js bad
 * const supabase = createClient(url, "{{sample}}"); // finding
 * ```
 *
 * ```js good
 * const supabase = createClient(url, process.env.SUPABASE_SERVICE_ROLE_KEY);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOiJIUzI1NiJ9.<payload>.<signature>
 * ```
 *
 * ## Out of scope
 *
 * The key with the role `anon` is made for browsers.
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** The local Supabase names its issuer `supabase-demo`, and the key for browsers has the role `anon`. */
function isServiceRole(token: string): boolean {
  const { iss, role } = readJsonWebToken(token)?.payload ?? {};
  return iss === "supabase" && role === "service_role";
}

export default {
  id: "secrets/supabase-service-role",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The service role key of a Supabase project stands in the code.",
  fix: "Rotate the JWT secret of the project, or go over to secret keys and switch the old ones off.",
  inTests: true,
  keywords: ["eyj"],
  pattern:
    /(?<![0-9A-Za-z_.-])eyJ[0-9A-Za-z_-]{10,100}\.eyJ[0-9A-Za-z_-]{40,400}\.[0-9A-Za-z_-]{43,86}(?![0-9A-Za-z_.-])/g,
  verify: isServiceRole,
  sample: (random) => {
    const claims = { iss: "supabase", ref: lettersOf(random, alphabets.lower, 20), role: "service_role", exp: 2e9 };
    return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 43));
  },
} satisfies SecretRule;
