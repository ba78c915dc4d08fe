import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPrivateKey } from "../../src/app/private-key.ts";
import { readSavedCredentials, saveCredentials } from "../../src/app/saved-credentials.ts";
import { secretKeyFor } from "../../src/app/secret-key.ts";
import { readSettings } from "../../src/app/settings.ts";
import { NodesecError } from "../../src/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "nodesec-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pem = (bits: number, type: "pkcs1" | "pkcs8" = "pkcs1") =>
  generateKeyPairSync("rsa", { modulusLength: bits }).privateKey.export({ type, format: "pem" }).toString();
const key = pem(2048);
const keyFile = join(folder, "app.pem");
writeFileSync(keyFile, key);
const good = { APP_ID: "12", WEBHOOK_SECRET: "0123456789abcdef", PRIVATE_KEY: key };

function refusal(act: () => unknown): NodesecError {
  try {
    act();
  } catch (error) {
    if (error instanceof NodesecError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

describe("readSettings", () => {
  test("takes what is right, with defaults for the rest", () => {
    expect(readSettings(good)).toMatchObject({
      host: "localhost",
      port: 3000,
      database: { folder: resolve("data") },
      htmlUrl: "https://github.com",
      credentials: { appId: 12, webhookSecret: good.WEBHOOK_SECRET },
    });
  });

  test("has no credentials where nothing is set", () => {
    expect(readSettings({}).credentials).toBeUndefined();
  });

  test("takes a key for the hashes of secrets, and none that could be found by trying", () => {
    const NODESEC_SECRET_KEY = "0123456789abcdef";
    expect(readSettings({ ...good, NODESEC_SECRET_KEY }).secretKey).toBe(NODESEC_SECRET_KEY);
    expect(readSettings(good)).not.toHaveProperty("secretKey");
    const error = refusal(() => readSettings({ ...good, NODESEC_SECRET_KEY: "short" }));
    expect(error.message).toBe("NODESEC_SECRET_KEY must have at least 16 characters.");
  });

  test("gives each installation a key of its own, that stays the same", () => {
    expect(secretKeyFor("secret", 1)).toBe(secretKeyFor("secret", 1));
    expect(new Set([secretKeyFor("secret", 1), secretKeyFor("secret", 2), secretKeyFor("other", 1)]).size).toBe(3);
  });

  test("reads GitHub Enterprise Server from GHE_HOST", () => {
    expect(readSettings({ GHE_HOST: "git.example.org" })).toMatchObject({
      baseUrl: "https://git.example.org/api/v3",
      htmlUrl: "https://git.example.org",
    });
  });

  test.each([
    [{ WEBHOOK_SECRET: "" }, "SETTING_MISSING"],
    [{ WEBHOOK_SECRET: "development" }, "WEBHOOK_SECRET_WEAK"],
    [{ WEBHOOK_SECRET: "short" }, "WEBHOOK_SECRET_WEAK"],
    [{ APP_ID: "" }, "SETTING_MISSING"],
    [{ APP_ID: "Iv1.8a61f9b3a7aba766" }, "SETTING_INVALID"],
    [{ APP_ID: "-3" }, "SETTING_INVALID"],
    [{ PRIVATE_KEY: "" }, "SETTING_MISSING"],
    [{ PORT: "http" }, "SETTING_INVALID"],
    [{ PORT: "70000" }, "SETTING_INVALID"],
    [{ DATABASE_URL: "mysql://root:hunter2@db/x" }, "SETTING_INVALID"],
    [{ LOG_LEVEL: "loud" }, "SETTING_INVALID"],
  ])("refuses %j", (change, code) => {
    const error = refusal(() => readSettings({ ...good, ...change }));
    expect(error.code).toBe(code);
    expect(error.message).not.toContain("hunter2");
    expect(error.hint).not.toBe("");
  });
});

describe("readPrivateKey", () => {
  test.each([
    ["PEM", key],
    ["PKCS#8", pem(2048, "pkcs8")],
    ["PEM with written line ends", key.replaceAll("\n", "\\n")],
    ["PEM in quotes", `"${key.replaceAll("\n", "\\n")}"`],
    ["PEM on one line", key.trim().replaceAll("\n", " ")],
    ["base64", Buffer.from(key).toString("base64")],
    ["a path", keyFile],
  ])("takes %s", (_, PRIVATE_KEY) => {
    expect(readPrivateKey({ PRIVATE_KEY })).toContain("-----BEGIN RSA PRIVATE KEY-----");
  });

  test("takes PRIVATE_KEY_PATH", () => {
    expect(readPrivateKey({ PRIVATE_KEY_PATH: keyFile })).toBe(key);
  });

  const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  test.each([
    ["no key at all", "hello"],
    ["a file that is not there", join(folder, "none.pem")],
    ["a short key", pem(1024)],
    ["an elliptic one", elliptic.export({ type: "pkcs8", format: "pem" }).toString()],
    ["a public one", rsa.publicKey.export({ type: "spki", format: "pem" }).toString()],
    [
      "an encrypted one",
      rsa.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" }).toString(),
    ],
    ["one that was cut off", key.slice(0, 600)],
    ["base64 of something else", Buffer.alloc(300, 7).toString("base64")],
  ])("refuses %s, without showing it", (_, PRIVATE_KEY) => {
    const error = refusal(() => readPrivateKey({ PRIVATE_KEY }));
    expect(error.code).toBe("PRIVATE_KEY_UNUSABLE");
    expect(error.message).not.toContain(PRIVATE_KEY.slice(40, 80) || PRIVATE_KEY);
  });
});

describe("saved credentials", () => {
  test("come back as they were stored, and the environment wins", () => {
    saveCredentials({ APP_ID: "5", PRIVATE_KEY: `"${key}"`, WEBHOOK_SECRET: "abcdefabcdefabcdef", OTHER: "x" }, folder);
    const env = readSavedCredentials({}, folder);
    expect(env).not.toHaveProperty("OTHER");
    expect(readSettings(env).credentials).toEqual({ appId: 5, privateKey: key, webhookSecret: "abcdefabcdefabcdef" });
    expect(readSavedCredentials({ APP_ID: "6" }, folder)).toEqual({ APP_ID: "6" });
  });

  test("are none where nothing was stored", () => {
    expect(readSavedCredentials({ PORT: "1" }, join(folder, "empty"))).toEqual({ PORT: "1" });
  });
});
