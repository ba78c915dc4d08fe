import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { NodesecError } from "../errors.ts";

/** RSA, and at least as long as those that GitHub makes. */
const fewestBits = 2_048;

/**
 * The app's private key as PEM. It may be given as PEM (also with `\n` written out, as `.env` files need it), as that in base64,
 * or as the path of the file that GitHub let one download.
 */
export function readPrivateKey(env: Readonly<Record<string, string | undefined>>): string {
  const given = unquote(env.PRIVATE_KEY ?? "");
  const path = unquote(env.PRIVATE_KEY_PATH ?? "");
  if (!given && !path) throw new NodesecError("SETTING_MISSING", { name: "PRIVATE_KEY" });
  const text = given ? toPem(given) : readKeyFile(path);
  const key = parseKey(text);
  if (key.asymmetricKeyType !== "rsa") throw unusable(`it is a key of type ${key.asymmetricKeyType}, not RSA`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < fewestBits) throw unusable(`it has ${bits} bits, fewer than ${fewestBits}`);
  return key.export({ type: "pkcs1", format: "pem" }).toString();
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/s, "$2");
}

function toPem(given: string): string {
  const text = given.replaceAll("\\n", "\n").replaceAll("\\r", "");
  if (text.includes("-----BEGIN")) return withLines(text);
  if (/^[A-Za-z0-9+/=\s]{200,}$/.test(text)) {
    const decoded = Buffer.from(text, "base64").toString("latin1");
    if (decoded.includes("-----BEGIN")) return withLines(decoded);
    throw unusable("it is neither PEM, nor PEM in base64, nor the path of a file");
  }
  return readKeyFile(text);
}

/** Some tools fold a PEM into one line. */
function withLines(pem: string): string {
  return pem.replace(/(-----BEGIN [A-Z ]+-----)\s*([^-]*?)\s*(-----END [A-Z ]+-----)/, (_, begin, body, end) =>
    [begin, body.includes(":") ? body : body.replace(/\s+/g, "\n"), end].join("\n"),
  );
}

function readKeyFile(path: string): string {
  // Something that is no path may be a mangled key, and a key must not get into a log.
  if (path.length > 1_000 || path.includes("\n")) {
    throw unusable("it is neither PEM, nor PEM in base64, nor the path of a file");
  }
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw unusable(`the file that it names cannot be read (${code})`);
  }
}

function parseKey(pem: string): KeyObject {
  if (pem.includes("ENCRYPTED")) throw unusable("it is encrypted with a passphrase");
  if (/-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(pem)) throw unusable("it is a public key");
  if (pem.includes("-----BEGIN CERTIFICATE-----")) throw unusable("it is a certificate");
  try {
    return createPrivateKey(pem);
  } catch {
    // The parser's own message can quote the text, and says nothing to a person.
    throw unusable("it is not a complete PEM");
  }
}

function unusable(reason: string): NodesecError {
  return new NodesecError("PRIVATE_KEY_UNUSABLE", { reason });
}
