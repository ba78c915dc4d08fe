/**
 * A private key that is protected by a passphrase stands in the code.
 *
 * The passphrase is now all that protects it: whoever has a copy of the repository can guess as long and as fast as they like,
 * and nobody sees it. The passphrase of many such keys stands a few files away, in a script or a `.env`.
 *
 * ## An encrypted key file
 *
 * ```pem bad file=certificates/server.pem
 * {{sample}} // finding
 * ```
 *
 * Keep the file outside of the repository and name its path:
 *
 * ```js good
 * import { readFileSync } from "node:fs";
 *
 * const key = { key: readFileSync(process.env.TLS_KEY_FILE), passphrase: process.env.TLS_KEY_PASSPHRASE };
 * ```
 *
 * ## Not reported
 *
 * Placeholders and code that only speaks of such keys:
 *
 * ```js good
 * const header = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
 * const placeholder = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n<paste your key here>\n-----END ENCRYPTED PRIVATE KEY-----";
 * const isLegacy = (pem) => pem.includes("Proc-Type: 4,ENCRYPTED");
 * ```
 *
 * ## Out of scope
 *
 * How strong the passphrase is cannot be seen. PGP keys are the affair of `secrets/private-key`, with or without one.
 */
import type { SecretRule } from "../../model/rule.ts";

function isEncryptedKey(pem: string): boolean {
  const body = pem.slice(pem.indexOf("-----", 5) + "-----".length, pem.lastIndexOf("-----END"));
  const base64 = body
    .replace(/\\+(?:[nr]|\r?\n)/g, "\n")
    .replace(/^\s*[A-Z][\w-]*: .*$/gm, "")
    .replace(/\s/g, "");
  if (!/^[\w+/]{80,}=*$/.test(base64)) return false;
  const isOpenSsh = pem.startsWith("-----BEGIN OPENSSH");
  // An unencrypted OpenSSH key names the cipher "none" behind its magic word.
  return !isOpenSsh || /^openssh-key-v1\0\0\0\0.(?!none)/s.test(Buffer.from(base64, "base64").toString("latin1"));
}

/** PKCS#8 with PBES2 parameters (RFC 8018) whose salt and ciphertext are any bytes. */
function sample(random: () => number): string {
  const bytes = Buffer.from(Array.from({ length: 160 }, () => Math.floor(random() * 256)));
  const der = Buffer.concat([Buffer.from("30819b305706092a864886f70d01050d", "hex"), bytes.subarray(0, 142)]);
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN ENCRYPTED PRIVATE KEY-----", ...lines, "-----END ENCRYPTED PRIVATE KEY-----"].join("\n");
}

export default {
  id: "secrets/encrypted-private-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [321],
  owasp: "A07:2021",
  message: "A private key that only a passphrase protects stands in the code.",
  fix: "Keep the key in a secret store, and replace it if its passphrase is short or known to others.",
  inTests: true,
  keywords: ["encrypted", "openssh private key"],
  pattern:
    /-----BEGIN (?<kind>ENCRYPTED |OPENSSH |(?:RSA|DSA|EC) (?=PRIVATE KEY-----[\s\\nr]{1,8}Proc-Type: 4,ENCRYPTED))PRIVATE KEY-----(?:[^-]|-(?!----)){40,40000}-----END \k<kind>PRIVATE KEY-----/g,
  verify: isEncryptedKey,
  sample,
} satisfies SecretRule;
