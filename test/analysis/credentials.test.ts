import { describe, expect, it } from "vitest";
import { credentialKindOf } from "../../src/analysis/credential-name.ts";
import { credentialStrengthOf } from "../../src/analysis/credential-value.ts";
import { alphabets, lettersOf } from "../../src/analysis/secret-shape.ts";
import { seededRandom } from "../rules/documented-rules.ts";

describe("credentialKindOf", () => {
  it.each(["password", "dbPassword", "DB_PASSWORD", "mail.smtp-pass", "passwd2", "PASSWORD_PROD", "rootPwd"])(
    "takes %s for a password",
    (name) => expect(credentialKindOf(name)).toBe("password"),
  );

  it.each([
    "secret",
    "apiKey",
    "STRIPE_SECRET_KEY",
    "auth-token",
    "accessToken",
    "x-api-key",
    "jwtSecret",
    "JWTSecret",
  ])("takes %s for a secret", (name) => expect(credentialKindOf(name)).toBe("secret"));

  it.each(
    "passwordLabel tokenUrl secretName publicKey sortKey nextPageToken forgotPassword confirmPassword csrfToken keyboard key pass tokenType primaryKey invalidToken passwordMinLength hasSecret cacheKey".split(
      " ",
    ),
  )("takes %s for neither", (name) => expect(credentialKindOf(name)).toBeUndefined());
});

describe("credentialStrengthOf", () => {
  it.each(["hex", "base62", "base64", "base64url", "lower"] as const)("knows what is drawn from %s", (alphabet) => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 300 }, () => lettersOf(random, alphabets[alphabet], 32));
    const missed = drawn.filter((value) => credentialStrengthOf("apiKey", value) !== "random");
    expect(missed.length).toBeLessThanOrEqual(6);
  });

  it.each(["hunter5!k", "Summer2019!", "Tr0ub4dor&3", "p4ssphrase#9x"])("takes %s for chosen", (value) => {
    expect(credentialStrengthOf("password", value)).toBe("chosen");
  });

  it.each([
    "changeme123!",
    "<password>",
    `$${"{DB_PASSWORD}"}`,
    "{{ password }}",
    "$PASSWORD",
    "%PASSWORD%",
    "process.env.PASSWORD",
    "/run/secrets/password",
    "https://acme.example/reset-password",
    "Please enter your password",
    "current-password",
    "user_password_field",
    "xxxxxxxxxxxxxxxx",
    "1234567890abcdef",
    "0123456789",
    "ada@acme.example",
    "sha256-4bKf9sT1Qm0r8Vw2Xz6Yc3Np7Jd5Lh1Ga9Eu0Ioq8s=",
    "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
    "ssh-ed25519",
    "application/json",
    "secrets.NPM_TOKEN",
    "getAuthenticatedUserToken",
    "eyJ0eXBlIjogInRoaXMgaXMgYSB0ZXh0In0=",
    "true",
    "abc",
  ])("takes %s for harmless", (value) => expect(credentialStrengthOf("password", value)).toBeUndefined());

  it("takes the name itself for no value", () => {
    expect(credentialStrengthOf("accessKey2", "access_key_2")).toBeUndefined();
  });
});
