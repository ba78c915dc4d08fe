/**
 * A WireGuard private key stands in the code.
 *
 * Whoever has it is this peer: they enter the network that the tunnel was built to close, and a server's key lets them stand
 * in for it.
 *
 * ## In a configuration file
 *
 * ```ini bad file=wg0.conf
 * [Interface]
 * Address = 10.8.0.2/24
 * PrivateKey = {{sample}} # finding
 * ```
 *
 * Let WireGuard read it from a file that is not in the repository:
 *
 * ```ini good file=wg0.conf
 * [Interface]
 * Address = 10.8.0.2/24
 * PostUp = wg set %i private-key /etc/wireguard/private.key
 * ```
 *
 * ## Not reported
 *
 * Public keys, and placeholders:
 *
 * ```ini good file=wg0.conf.example
 * [Interface]
 * PrivateKey = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
 *
 * [Peer]
 * PublicKey = yBdK4fT0m9sRw2VnQ7cLx1ZpUeA8hJgI3oD5tFkXbMY=
 * ```
 */
import { isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Five bits of a Curve25519 key are fixed, and `wg genkey` sets them. */
function isKey(key: string): boolean {
  const bytes = Buffer.from(key, "base64");
  const [first = 0, last = 0] = [bytes[0], bytes[31]];
  return first % 8 === 0 && last >= 64 && last < 128 && isRandom(key);
}

function sample(random: () => number): string {
  const bytes = Buffer.from(Array.from({ length: 32 }, () => Math.floor(random() * 256)));
  bytes[0] = (bytes[0] ?? 0) & 0xf8;
  bytes[31] = ((bytes[31] ?? 0) & 0x3f) | 0x40;
  return bytes.toString("base64");
}

export default {
  id: "secrets/wireguard-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "A WireGuard private key stands in the code.",
  fix: "Make a new key pair with `wg genkey`, exchange the public key at the peers, and keep the private one outside of the repository.",
  inTests: true,
  keywords: ["wireguard", "[interface]", "wg0", "wg_private", "wgprivate"],
  named: ["privatekey", "wgkey", "wireguardkey"],
  pattern: /(?<![\w+/])[\w+/]{42}[AEIMQUYcgkosw048]=(?![\w=])/g,
  verify: isKey,
  sample,
} satisfies SecretRule;
