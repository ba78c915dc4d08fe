/**
 * A Google service account key stands in the code.
 *
 * Its holder is the service account, from anywhere and until the key is deleted; the account of a deployment can often
 * do everything in the project.
 *
 * ## The key file in base64
 *
 * ```env bad
 * GOOGLE_CREDENTIALS_BASE64={{sample}} # finding
 * ```
 *
 * ```js good
 * const storage = new Storage(); // Application default credentials.
 * ```
 *
 * ## Not reported
 *
 * A file without a key in it:
 *
 * ```env good
 * GOOGLE_CREDENTIALS_BASE64=ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIKfQ==
 * ```
 *
 * ## Out of scope
 *
 * The file as it is, in plain JSON, is reported by `secrets/private-key`.
 */
import { base64Of, decodeJson } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isKeyFile(base64: string): boolean {
  const { type, private_key: key } = decodeJson(base64) ?? {};
  return type === "service_account" && typeof key === "string" && /PRIVATE KEY-----\s[\w+/=\s]{200}/.test(key);
}

export default {
  id: "secrets/gcp-service-account",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Google service account key stands in the code.",
  fix: "Delete the key in IAM, and use workload identity federation, which needs no key.",
  inTests: true,
  keywords: ["c2vydmljzv9hy2nvdw50", "nlcnzpy2vfywnjb3vud", "zzxj2awnlx2fjy291bn"],
  pattern: /(?<![0-9A-Za-z+/_-])e[wy][0-9A-Za-z+/_-]{600,8000}={0,2}(?![0-9A-Za-z+/=_-])/g,
  verify: isKeyFile,
  sample: (random) => {
    const key = `-----BEGIN PRIVATE KEY-----\\n${base64Of(random, 600)}\\n-----END PRIVATE KEY-----\\n`;
    return Buffer.from(`{\n  "type": "service_account",\n  "private_key": "${key}"\n}`).toString("base64");
  },
} satisfies SecretRule;
