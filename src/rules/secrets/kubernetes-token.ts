/**
 * A Kubernetes service account token stands in the code.
 *
 * It talks to the API server as the service account: one that deploys reads every secret of its namespace and starts
 * any container. Tokens of the older form never expire.
 *
 * ## In a kubeconfig
 *
 * ```yaml bad file=kubeconfig.yml
 * users:
 *   - name: deploy
 *     user:
 *       token: {{sample}} # finding
 * ```
 *
 * ```js good
 * kubeConfig.loadFromCluster();
 * ```
 *
 * ## Not reported
 *
 * ```yaml good file=kubeconfig.yml
 * users:
 *   - name: deploy
 *     user:
 *       token: <token>
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isServiceAccount(token: string): boolean {
  const { sub } = readJsonWebToken(token)?.payload ?? {};
  return typeof sub === "string" && sub.startsWith("system:serviceaccount:");
}

export default {
  id: "secrets/kubernetes-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Kubernetes service account token stands in the code.",
  fix: "Delete the token's secret (or the service account), and use short-lived tokens (`kubectl create token`).",
  inTests: true,
  keywords: ["eyj"],
  pattern:
    /(?<![0-9A-Za-z_.-])eyJ[0-9A-Za-z_-]{10,400}\.eyJ[0-9A-Za-z_-]{20,4000}\.[0-9A-Za-z_-]{86,700}(?![0-9A-Za-z_.-])/g,
  verify: isServiceAccount,
  sample: (random) => {
    const claims = { iss: "kubernetes/serviceaccount", sub: "system:serviceaccount:shop:deploy", uid: uuidOf(random) };
    return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 342), "RS256");
  },
} satisfies SecretRule;
