/**
 * A Grafana token stands in the code.
 *
 * It reads dashboards and everything that their data sources answer, and with the right role changes both; tokens of Grafana
 * Cloud also write to metrics and logs.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://acme.grafana.net/api/search", {
 *   headers: { Authorization: "Bearer {{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://acme.grafana.net/api/search", {
 *   headers: { Authorization: `Bearer ${process.env.GRAFANA_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * The last eight digits of a service account's token are check digits, so what was typed by hand is told apart; so is the
 * example of Grafana's own documentation, whose digits are right:
 *
 * ```env good file=.env.example
 * GRAFANA_TOKEN=glsa_kR8wQ2mZ5tY7uB4nC1vX9sD3fG6hJ0pL_12ab34cd
 * GRAFANA_EXAMPLE=glsa_iNValIdinValiDinvalidinvalidinva_5b582697
 * ```
 */
import { crc32 } from "node:zlib";
import { alphabets, isPlaceholder, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** The CRC-32 of what stands before it, its lowest byte first (grafana/grafana, pkg/components/satokengen). */
function checkDigits(key: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(key));
  return bytes.toString("hex");
}

/** Cloud tokens and API keys are base64 of an object: the organisation, a name and the key. */
function isObject(base64: string): boolean {
  const json = Buffer.from(base64, "base64").toString("utf8");
  const key = /^\{.*"k":"([^"]{20,})".*\}$/s.exec(json)?.[1];
  return key !== undefined && isRandom(key);
}

function isToken(token: string): boolean {
  if (token.startsWith("glsa_")) return checkDigits(token.slice(0, -9)) === token.slice(-8) && !isPlaceholder(token);
  return isObject(token.replace(/^glc_/, ""));
}

function sample(random: () => number): string {
  const kind = Math.floor(random() * 3);
  const secret = lettersOf(random, alphabets.base62, 32);
  if (kind === 0) return `glsa_${secret}_${checkDigits(`glsa_${secret}`)}`;
  if (kind === 1) return Buffer.from(`{"k":"${secret}","n":"shop","id":1}`).toString("base64");
  const token = { o: "512345", n: "stack-1-shop-write", k: secret, m: { r: "eu" } };
  return `glc_${Buffer.from(JSON.stringify(token)).toString("base64")}`;
}

export default {
  id: "secrets/grafana-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Grafana token stands in the code.",
  fix: "Revoke the token at Grafana now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["glsa_", "glc_eyj", "eyjrijoi"],
  pattern:
    /(?<![0-9A-Za-z])(?:glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}|glc_eyJ[\w+/-]{60,400}={0,2}|eyJrIjoi[\w+/-]{60,200}={0,2})(?![\w.=-])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
