import { generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import encryptedKey from "../../../src/rules/secrets/encrypted-private-key.ts";
import privateKey from "../../../src/rules/secrets/private-key.ts";

type Pem = "pkcs1" | "pkcs8" | "sec1";
const pem = (type: Pem, cipher = {}) => ({ type, format: "pem", ...cipher }) as const;
const passphrase = { cipher: "aes-256-cbc", passphrase: "correct horse" };

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });

function armour(kind: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,70}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`].join("\n");
}

/** The head of OpenSSH's own format: a magic word, then the name of the cipher with its length. */
function openSshKey(cipher: string): string {
  const length = Buffer.from([0, 0, 0, cipher.length]);
  return armour(
    "OPENSSH PRIVATE KEY",
    Buffer.concat([Buffer.from("openssh-key-v1\0"), length, Buffer.from(cipher), randomBytes(300)]),
  );
}

const pgpKey = armour("PGP PRIVATE KEY BLOCK", Buffer.concat([Buffer.from([0xc5]), randomBytes(300)])).replace(
  "-----\n",
  "-----\nVersion: GnuPG v2\n\n",
);

const plain = {
  "an RSA key": rsa.privateKey.export(pem("pkcs1")),
  "an RSA key in PKCS#8": rsa.privateKey.export(pem("pkcs8")),
  "an EC key": ec.privateKey.export(pem("sec1")),
  "an OpenSSH key": openSshKey("none"),
  "a PGP key": pgpKey,
};

const encrypted = {
  "a PKCS#8 key": rsa.privateKey.export(pem("pkcs8", passphrase)),
  "a legacy RSA key": rsa.privateKey.export(pem("pkcs1", passphrase)),
  "an OpenSSH key": openSshKey("aes256-ctr"),
};

function matches(rule: typeof privateKey | typeof encryptedKey, text: string): number {
  return [...text.matchAll(rule.pattern)].filter(([match]) => rule.verify(match)).length;
}

describe("secrets/private-key", () => {
  it.each(Object.entries(plain))("finds %s", (_, key) => {
    expect(matches(privateKey, key.toString())).toBe(1);
  });

  it.each(Object.entries(plain))("finds %s inside of JSON", (_, key) => {
    expect(matches(privateKey, JSON.stringify({ key: key.toString().replaceAll("\n", "\r\n") }))).toBe(1);
  });

  it("finds a key that is put together line by line", () => {
    const lines = plain["an RSA key"].toString().trim().split("\n");
    expect(matches(privateKey, lines.map((line) => `  "${line}\\n"`).join(" +\n"))).toBe(1);
    expect(matches(privateKey, `[${lines.map((line) => `'${line}'`).join(", ")}].join("\\n")`)).toBe(1);
  });

  it.each(Object.entries(plain))("is silent about %s whose letters are crossed out", (_, key) => {
    const crossedOut = key
      .toString()
      .replace(/^[\w+/=]{16,}$/gm, (line) => line.slice(0, 12) + "x".repeat(line.length - 12));
    expect(matches(privateKey, crossedOut)).toBe(0);
  });

  it.each(Object.entries(encrypted))("leaves %s with a passphrase to another rule", (_, key) => {
    expect(matches(privateKey, key.toString())).toBe(0);
    expect(matches(encryptedKey, key.toString())).toBe(1);
  });

  it("is silent about public keys and about keys that were cut", () => {
    expect(matches(privateKey, rsa.publicKey.export({ type: "spki", format: "pem" }).toString())).toBe(0);
    const lines = plain["an RSA key in PKCS#8"].toString().trim().split("\n");
    expect(matches(privateKey, lines.toSpliced(4, 9).join("\n"))).toBe(0);
  });
});
