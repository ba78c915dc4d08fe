/**
 * A private key without its PEM lines stands in the code.
 *
 * With it anyone can sign your tokens or releases, or be your server. Without the usual first line it is easily taken for a
 * certificate or an identifier.
 *
 * ## In source code
 *
 * ```js bad
 * import { createPrivateKey } from "node:crypto";
 *
 * const key = createPrivateKey({ key: Buffer.from("{{sample}}", "base64"), format: "der", type: "pkcs8" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createPrivateKey } from "node:crypto";
 *
 * const key = createPrivateKey({ key: Buffer.from(process.env.JWT_PRIVATE_KEY, "base64"), format: "der", type: "pkcs8" });
 * ```
 *
 * ## Not reported
 *
 * Public keys and certificates, and a key that is cut:
 *
 * ```js good
 * const publicKey = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
 * const cut = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ...";
 * ```
 *
 * ## Out of scope
 *
 * Keys with their PEM lines are the affair of `secrets/private-key`.
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Whether the bytes are one ASN.1 sequence and nothing else: cut or invented keys give another length than they have. */
function isWhole(key: string): boolean {
  const bytes = Buffer.from(key, "base64");
  const first = bytes[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  return 2 + lengthBytes + length === bytes.length;
}

/** An Ed25519 or a P-256 key in PKCS#8 (RFC 8410, RFC 5915), whose numbers are any. */
function sample(random: () => number): string {
  const hex = (count: number) => lettersOf(random, alphabets.hex, 2 * count);
  const ed25519 = `302e020100300506032b657004220420${hex(32)}`;
  const p256 = `308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420${hex(32)}a14403420004${hex(64)}`;
  return Buffer.from(random() < 0.5 ? ed25519 : p256, "hex").toString("base64");
}

export default {
  id: "secrets/bare-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "A private key without its PEM lines stands in the code.",
  fix: "Replace the key pair wherever its public half is trusted, and keep the new key in a secret store.",
  inTests: true,
  keywords: [
    "ibadanbgkqhkig9w0baqef",
    "agabgbyqgsm49ageg",
    "gbyqgsm49ageg",
    "mc4caqawbqydk2vwbcie",
    "ibaakcaqea",
    "ibaakcagea",
  ],
  pattern:
    /(?<![\w+/]|KEY-----(?:\s|\\[nr]){0,4})(?:MII[\w+/]{2}[AQgw]IBA(?:DANBgkqhkiG9w0BAQEFAASC|AKCAQEA|AKCAgEA)[\w+/]{300,9000}|MIG[\w+/]AgEAM[\w+/]{2}GByqGSM49AgEG[\w+/]{100,300}|MC4CAQAwBQYDK2VwBCIEI[\w+/]{43})={0,2}(?![\w+/=])/g,
  verify: isWhole,
  sample,
} satisfies SecretRule;
