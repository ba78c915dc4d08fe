/**
 * The client key of a kubeconfig stands in the code.
 *
 * With the certificate beside it, it logs in to the API server, mostly as cluster administrator; such a certificate
 * cannot be revoked, it has to expire.
 *
 * ## In a kubeconfig
 *
 * ```yaml bad file=kubeconfig.yml
 * users:
 *   - name: admin
 *     user:
 *       {{sample}} # finding
 * ```
 *
 * ```js good
 * kubeConfig.loadFromFile(process.env.KUBECONFIG);
 * ```
 *
 * ## Not reported
 *
 * Certificates are made to be shown, and `kubectl config view` redacts keys:
 *
 * ```yaml good file=kubeconfig.yml
 * users:
 *   - name: admin
 *     user:
 *       client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==
 *       client-key-data: REDACTED
 * ```
 */
import { base64Of } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isKey(field: string): boolean {
  const pem = Buffer.from(field.slice(field.indexOf("LS0t")), "base64").toString("latin1");
  return /^-----BEGIN (?:RSA |EC )?PRIVATE KEY-----\s[\w+/=\s]{60,}-----END /.test(pem);
}

export default {
  id: "secrets/kubeconfig-client-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client key of a kubeconfig stands in the code.",
  fix: "Replace the certificate authority of the cluster or wait for the end of the certificate, and keep kubeconfigs out of the repository.",
  inTests: true,
  keywords: ["client-key-data"],
  pattern: /(?<![0-9A-Za-z-])client-key-data["']?:\s{0,4}["']?LS0t[0-9A-Za-z+/]{120,8000}={0,2}(?![0-9A-Za-z+/=])/g,
  verify: isKey,
  sample: (random) =>
    `client-key-data: ${Buffer.from(`-----BEGIN EC PRIVATE KEY-----\n${base64Of(random, 120)}\n-----END EC PRIVATE KEY-----\n`).toString("base64")}`,
} satisfies SecretRule;
