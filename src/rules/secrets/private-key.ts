/**
 * A private key stands in the code.
 *
 * With it anyone can be your server, sign your releases or your tokens, or log in where its public half is trusted, and
 * nobody notices. In March 2023 GitHub had to replace the SSH host key of github.com, and with it the trust of every
 * client, because its private half had been in a public repository for a short time.
 *
 * ## A key file
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
 * const key = readFileSync(process.env.TLS_KEY_FILE);
 * ```
 *
 * ## A key in a string
 *
 * Line ends may be escaped, as in JSON and environment files.
 *
 * ```json bad file=service-account.json
 * {
 *   "client_email": "shop@acme.iam.gserviceaccount.com",
 *   "private_key": "{{sample.escaped}}\n" // finding
 * }
 * ```
 *
 * ```js bad
 * const token = jwt.sign(claims, `{{sample}}`, { algorithm: "EdDSA" }); // finding
 * ```
 *
 * ```js good
 * const token = jwt.sign(claims, process.env.JWT_PRIVATE_KEY.replaceAll("\\n", "\n"), { algorithm: "EdDSA" });
 * ```
 *
 * ## Not reported
 *
 * Public keys and certificates are made to be shown:
 *
 * ```pem good file=certificates/jwt.pem
 * -----BEGIN PUBLIC KEY-----
 * MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
 * -----END PUBLIC KEY-----
 * ```
 *
 * What is no key: a placeholder, a truncated example, one whose letters are crossed out, code that looks for keys.
 *
 * ```js good
 * const placeholder = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC...\n-----END PRIVATE KEY-----";
 * const fromParts = `-----BEGIN RSA PRIVATE KEY-----\n${process.env.KEY}\n-----END RSA PRIVATE KEY-----`;
 * const crossedOut = "-----BEGIN PRIVATE KEY-----\nMC4CAQAxBQYDK2VxBCIEIxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n-----END PRIVATE KEY-----";
 * const isKey = (text) => text.includes("-----BEGIN PRIVATE KEY-----");
 * ```
 *
 * A key that a passphrase protects is the affair of `secrets/encrypted-private-key`.
 *
 * ## Out of scope
 *
 * Keys in other containers are the affair of `secrets/bare-private-key`, `secrets/jwk-private-key`, `secrets/pkcs12-store` and
 * `secrets/putty-private-key`. Whether a PGP key has a passphrase is not looked at. A key made for tests alone is reported too,
 * since nothing shows that it is used nowhere else: make it when the test runs, with `crypto.generateKeyPairSync`.
 */
import type { SecretRule } from "../../model/rule.ts";

const armour = /^-----BEGIN (?<kind>(?:[A-Z0-9]+ )*)PRIVATE KEY(?: BLOCK)?-----(?<body>[\s\S]*)-----END /;

function isPlainKey(pem: string): boolean {
  const { kind = "", body = "" } = armour.exec(pem)?.groups ?? {};
  if (kind === "ENCRYPTED " || body.includes("Proc-Type")) return false;
  const bytes = decode(body);
  if (kind === "OPENSSH ") return bytes.toString("latin1").startsWith("openssh-key-v1\0\0\0\0\x04none");
  // PGP: a packet with the tag "secret key", in the old or the new format (RFC 9580, 4.2).
  if (kind === "PGP ") return bytes.length > 64 && ((bytes[0] ?? 0) >> 2 === 0x25 || bytes[0] === 0xc5);
  return isDerSequence(bytes);
}

/** Base64 without what strings, string concatenation and armour headers put between its lines. */
function decode(body: string): Buffer {
  const text = body
    .replace(/\\+[nrt]/g, "\n")
    .replace(/["'`]\s*[+,]?\s*["'`]/g, "")
    .replace(/^\s*(?:[A-Z][\w-]*: .*|=[\w+/]{4})$/gm, "")
    .replace(/\\?\s/g, "");
  return /^[\w+/]+=*$/.test(text) && !isCrossedOut(text) ? Buffer.from(text, "base64") : Buffer.alloc(0);
}

/** Whether somebody made a key unreadable and left its length. Random letters have no such row. */
function isCrossedOut(text: string): boolean {
  return /x{12}/i.test(text);
}

/** Whether the bytes are one ASN.1 sequence and nothing else: cut or invented keys give another length than they have. */
function isDerSequence(bytes: Buffer): boolean {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30 || bytes.length < 40) return false;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  if (lengthBytes > 4) return false;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  return 2 + lengthBytes + length === bytes.length;
}

/** An Ed25519 key in PKCS#8 (RFC 8410) or a P-256 key in SEC 1 (RFC 5915), whose 32 bytes are any. */
function sample(random: () => number): string {
  const secret = Buffer.from(Array.from({ length: 32 }, () => Math.floor(random() * 256)));
  const [label, der] =
    random() < 0.5
      ? ["PRIVATE KEY", Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), secret])]
      : [
          "EC PRIVATE KEY",
          Buffer.concat([Buffer.from("30310201010420", "hex"), secret, Buffer.from("a00a06082a8648ce3d030107", "hex")]),
        ];
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
}

export default {
  id: "secrets/private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "A private key stands in the code.",
  fix: "Replace the key pair wherever its public half is trusted, and keep the new key in a secret store.",
  inTests: true,
  keywords: ["private key"],
  pattern:
    /-----BEGIN (?<kind>(?:[A-Z0-9]{1,20} ){0,3})PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----)){40,40000}-----END \k<kind>PRIVATE KEY(?: BLOCK)?-----/g,
  verify: isPlainKey,
  sample,
} satisfies SecretRule;
