import type { MakeNegative } from "./make-negative.ts";

function pem(label: string, base64: string): string {
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, "$&\n").trimEnd()}\n-----END ${label}-----\n`;
}

/** Random values that everyone may know. */
export const publicValues: Readonly<Record<string, MakeNegative>> = {
  "public key": (letters) => {
    const key = pem(
      letters.oneOf(["PUBLIC KEY", "RSA PUBLIC KEY"]),
      `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${letters.base64(261)}`,
    );
    return letters.oneOf([
      { path: "keys/public.pem", text: key },
      { path: "src/verify.js", text: `const publicKey = \`${key}\`;\njwt.verify(token, publicKey);\n` },
      { path: "config.json", text: JSON.stringify({ auth: { jwtPublicKey: key } }, null, 2) },
    ]);
  },
  "SSH public key": (letters) => ({
    path: "authorized_keys",
    text: letters.oneOf([
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${letters.base62(43)} ops@example\n`,
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${letters.base64(256)} ops@example\n`,
    ]),
  }),
  certificate: (letters) => {
    const certificate = pem("CERTIFICATE", `MIIDazCCAlOgAwIBAgIU${letters.base64(600)}`);
    return letters.oneOf([
      { path: "certs/ca.crt", text: certificate },
      { path: "src/tls.ts", text: `export const ca = \`${certificate}\`;\n` },
      { path: "saml.yml", text: `saml:\n  idpCert: |\n${certificate.replace(/^/gm, "    ")}\n` },
    ]);
  },
  "PGP public key": (letters) => ({
    path: "KEYS",
    text: pem("PGP PUBLIC KEY BLOCK", `\nmQENBF${letters.base64(500)}`),
  }),
  "JWK of a public key": (letters) => ({
    path: "jwks.json",
    text: JSON.stringify(
      {
        keys: [
          { kty: "RSA", use: "sig", kid: letters.base62(24), e: "AQAB", n: letters.bytes(256).toString("base64url") },
        ],
      },
      null,
      2,
    ),
  }),
  "address or transaction": (letters) => ({
    path: "src/contracts.ts",
    text: `export const token = "0x${letters.hex(40)}";\nexport const tx = "0x${letters.hex(64)}";\nexport const bytecode = "0x6080604052${letters.hex(400)}";\n`,
  }),
  "public id": (letters) =>
    letters.oneOf([
      { path: "src/analytics.js", text: `gtag("config", "G-${letters.of("ABCDEFGHIJ0123456789", 10)}");\n` },
      {
        path: "src/monitor.js",
        text: `init({ dsn: "https://${letters.hex(32)}@o${letters.below(999_999)}.ingest.sentry.io/${letters.below(9_999_999)}" });\n`,
      },
      { path: "src/captcha.js", text: `const siteKey = "6L${letters.base62(38)}";\n` },
      { path: "src/pay.js", text: `const stripe = Stripe("pk_${"live"}_${letters.base62(24)}");\n` },
      {
        path: "src/search.js",
        text: `const index = { appId: "${letters.of("ABCDEFGHIJKLMNOP0123456789", 10)}", indexName: "${letters.noun()}" };\n`,
      },
      {
        path: "src/auth.js",
        text: `const clientId = "${letters.below(99_999_999)}-${letters.of("abcdefghijklmnop0123456789", 32)}.apps.googleusercontent.com";\n`,
      },
      {
        path: "infra/main.yml",
        text: `role: arn:aws:iam::${letters.of("0123456789", 12)}:role/${letters.noun()}\nsubnet: subnet-${letters.hex(17)}\n`,
      },
    ]),
  "request log": (letters) => ({
    path: "docs/log.txt",
    text: letters.many(
      10,
      () =>
        `x-request-id: ${letters.uuid()}\netag: W/"${letters.hex(8)}-${letters.base62(27)}"\nx-amz-cf-id: ${letters.base62(54)}==`,
    ),
  }),
  "content security nonce": (letters) => ({
    path: "public/index.html",
    text: `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-${letters.base64(16)}' 'sha256-${letters.base64(32)}'">\n`,
  }),
};
