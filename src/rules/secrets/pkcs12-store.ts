/**
 * A PKCS#12 store with its private key stands in the code.
 *
 * It holds a certificate and the private key to it. All that protects the key is a passphrase, which is often empty or stands
 * beside it, and which can be guessed without anybody seeing it.
 *
 * ## In source code
 *
 * ```js bad
 * import https from "node:https";
 *
 * const agent = new https.Agent({ pfx: Buffer.from("{{sample}}", "base64") }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import https from "node:https";
 *
 * const agent = new https.Agent({ pfx: Buffer.from(process.env.APNS_CERTIFICATE, "base64") });
 * ```
 *
 * ## Not reported
 *
 * A certificate alone begins in another way, and so does what is cut:
 *
 * ```js good
 * const certificate = "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UE";
 * const cut = "MIIKEgIBAzCCCdgGCSqGSIb3DQEHAaCC...";
 * ```
 */
import type { SecretRule } from "../../model/rule.ts";

/** One ASN.1 sequence, whose first member is version 3 and whose second is PKCS#7 data (RFC 7292). */
function isStore(base64: string): boolean {
  const bytes = Buffer.from(base64, "base64");
  return bytes.readUInt16BE(2) + 4 === bytes.length && bytes.includes(Buffer.from("06092a864886f70d0107", "hex"));
}

function sample(random: () => number): string {
  const body = Array.from({ length: 1200 }, () => Math.floor(random() * 256));
  const data = Buffer.concat([Buffer.from("308204c506092a864886f70d010701a0", "hex"), Buffer.from(body)]);
  const head = Buffer.from([0x30, 0x82, 0, 0, 0x02, 0x01, 0x03]);
  head.writeUInt16BE(3 + data.length, 2);
  return Buffer.concat([head, data]).toString("base64");
}

export default {
  id: "secrets/pkcs12-store",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "A PKCS#12 store with its private key stands in the code.",
  fix: "Revoke the certificate and replace the key pair, and keep the new store in a secret store.",
  inTests: true,
  keywords: ["ibazcc", "ibazca"],
  pattern: /(?<![\w+/])MII[\w+/]{2}[AQgw]IBAzCC[\w+/]{400,40000}={0,2}(?![\w+/=])/g,
  verify: isStore,
  sample,
} satisfies SecretRule;
