/**
 * A Convex deploy key stands in the code.
 *
 * It replaces the functions of the deployment and runs any of them, so it reads and writes all its data.
 *
 * ## In a file
 *
 * ```env bad
 * CONVEX_DEPLOY_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new ConvexHttpClient(process.env.CONVEX_URL);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CONVEX_DEPLOYMENT=dev:quick-fox-123
 * CONVEX_DEPLOY_KEY="prod:quick-fox-123|xxxxxxxxxxxxxxxx"
 * ```
 */
import { alphabets, decodeJson, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/convex-deploy-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Convex deploy key stands in the code.",
  fix: "Delete the key in the dashboard, and keep its successor in the secrets of the pipeline.",
  inTests: true,
  keywords: ["prod:", "dev:", "preview:", "project:"],
  pattern:
    /(?<![0-9A-Za-z+/])(?:prod|dev|preview|project):[0-9a-z:_-]{3,90}\|eyJ[0-9A-Za-z+/]{40,300}={0,2}(?![0-9A-Za-z+/=])/g,
  verify: (key) => typeof decodeJson(key.slice(key.indexOf("|") + 1))?.v2 === "string",
  sample: (random) =>
    `prod:quick-fox-123|${Buffer.from(`{"v2":"${lettersOf(random, alphabets.hex, 64)}"}`).toString("base64")}`,
} satisfies SecretRule;
