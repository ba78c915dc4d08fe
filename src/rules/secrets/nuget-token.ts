/**
 * A NuGet API key stands in the code.
 *
 * Whoever has it can publish a version of your packages on nuget.org or hide the existing ones.
 *
 * ## In a shell script
 *
 * ```sh bad
 * dotnet nuget push acme.nupkg --api-key {{sample}} --source https://api.nuget.org/v3/index.json # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```sh good
 * dotnet nuget push acme.nupkg --api-key $NUGET_API_KEY --source https://api.nuget.org/v3/index.json
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```sh good
 * dotnet nuget push acme.nupkg --api-key oy2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

// The key is base 32 of bytes that begin with "v4": hence the first letters.
function sample(random: () => number): string {
  return `oy2${lettersOf(random, "abcdefghijklmnop", 1)}${lettersOf(random, alphabets.base32, 42).toLowerCase()}`;
}

export default {
  id: "secrets/nuget-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A NuGet API key stands in the code.",
  fix: "Regenerate or delete the key on nuget.org, then read its successor from the environment.",
  inTests: true,
  keywords: ["oy2"],
  pattern: /(?<![\w+/-])oy2[a-p][a-z2-7]{42}(?![\w+/-])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
