/**
 * An Elasticsearch API key stands in the code.
 *
 * It reads and deletes what its role may in the cluster. Open and stolen access to Elasticsearch is behind many of the
 * largest leaks of personal data.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client } from "@elastic/elasticsearch";
 *
 * const client = new Client({ node: "https://search.acme.com", auth: { apiKey: "{{sample}}" } }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client } from "@elastic/elasticsearch";
 *
 * const client = new Client({ node: "https://search.acme.com", auth: { apiKey: process.env.ELASTIC_API_KEY } });
 * ```
 *
 * ## Not reported
 *
 * Base64 that says something else:
 *
 * ```env good file=.env.example
 * ELASTIC_API_KEY=eW91ciBhcGkga2V5IGdvZXMgaGVyZSwgYmFzZTY0IG9mIGlkOmFwaV9rZXk=
 * ```
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Base64 of the key's id, a colon and its secret. */
function isKey(key: string): boolean {
  return /^[\w-]{20}:[\w-]{22}$/.test(Buffer.from(key, "base64").toString("latin1"));
}

function sample(random: () => number): string {
  const draw = (count: number) => lettersOf(random, alphabets.base64url, count);
  return Buffer.from(`${draw(20)}:${draw(22)}`).toString("base64");
}

export default {
  id: "secrets/elastic-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Elasticsearch API key stands in the code.",
  fix: "Revoke the key at Elastic now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["elastic", "kibana", "es_api", "esapi", "logstash"],
  named: ["apikey", "elastic", "esapikey", "authorization"],
  pattern: /(?<![\w+/])[A-Za-z][\w+/]{57}==(?![\w=])/g,
  verify: isKey,
  sample,
} satisfies SecretRule;
