/**
 * A private key in PuTTY's format stands in the code.
 *
 * With it anyone logs in wherever its public half is trusted, from anywhere, and no password is asked for.
 *
 * ## A key file
 *
 * ```ppk bad file=deploy/server.ppk
 * {{sample}} // finding
 * ```
 *
 * Keep the file outside of the repository and name its path:
 *
 * ```sh good
 * ssh -i "$DEPLOY_KEY_FILE" deploy@shop.acme.com ./restart.sh
 * ```
 *
 * ## Not reported
 *
 * A key that a passphrase protects, and code that only speaks of such keys:
 *
 * ```js good
 * const isPuttyKey = (text) => text.startsWith("PuTTY-User-Key-File-");
 * const head = "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: aes256-cbc\nComment: deploy";
 * ```
 *
 * ## Out of scope
 *
 * Keys of every other format are the affair of `secrets/private-key`.
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const line = () => lettersOf(random, alphabets.base64, 64);
  return [
    "PuTTY-User-Key-File-3: ssh-ed25519",
    "Encryption: none",
    "Comment: deploy",
    "Public-Lines: 2",
    `AAAAC3NzaC1lZDI1NTE5AAAAI${lettersOf(random, alphabets.base64, 39)}`,
    "dGhlIHB1YmxpYw==",
    "Private-Lines: 1",
    line(),
    `Private-MAC: ${lettersOf(random, alphabets.hex, 64)}`,
  ].join("\n");
}

export default {
  id: "secrets/putty-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "A private key in PuTTY's format stands in the code.",
  fix: "Remove the public half wherever it is trusted, and keep the new key outside of the repository.",
  inTests: true,
  keywords: ["putty-user-key-file"],
  pattern:
    /PuTTY-User-Key-File-[23]: ?[\w-]{1,60}?[\s\\rn]{1,8}Encryption: ?none[\s\\rn]{1,8}Comment: ?[^\n]{0,200}?[\s\\rn]{1,8}Public-Lines: ?\d{1,3}[\w+/=\s\\]{8,8000}Private-Lines: ?\d{1,3}[\w+/=\s\\]{8,8000}Private-MAC: ?[0-9a-f]{40,64}/g,
  sample,
} satisfies SecretRule;
