/**
 * A Kubernetes manifest holds a secret in plain.
 *
 * Base64 is no encryption: whoever reads the repository reads the value. From a container's `env`, everybody who may look at pods
 * gets it as well, without any right to read secrets.
 *
 * ## A committed Secret
 *
 * ```yaml bad file=deploy/secret.yaml
 * apiVersion: v1
 * kind: Secret
 * metadata:
 *   name: shop
 * stringData:
 *   username: shop
 *   password: {{sample}} # finding
 * ```
 *
 * Commit what only the cluster can open (Sealed Secrets, SOPS), or where it finds the value:
 *
 * ```yaml good file=deploy/secret.yaml
 * apiVersion: external-secrets.io/v1
 * kind: ExternalSecret
 * metadata:
 *   name: shop
 * spec:
 *   secretStoreRef: { kind: ClusterSecretStore, name: vault }
 *   data:
 *     - secretKey: password
 *       remoteRef: { key: shop/database, property: password }
 * ```
 *
 * ## In the environment of a container
 *
 * ```yaml bad file=deploy/api.yaml
 * apiVersion: apps/v1
 * kind: Deployment
 * metadata: { name: api }
 * spec:
 *   template:
 *     spec:
 *       containers:
 *         - name: api
 *           image: registry.acme.example/api:4.2
 *           env:
 *             - name: DB_PASSWORD
 *               value: {{sample}} # finding
 * ```
 *
 * ```yaml good file=deploy/api.yaml
 * apiVersion: apps/v1
 * kind: Deployment
 * metadata: { name: api }
 * spec:
 *   template:
 *     spec:
 *       containers:
 *         - name: api
 *           image: registry.acme.example/api:4.2
 *           env:
 *             - name: DB_PASSWORD
 *               valueFrom: { secretKeyRef: { name: shop, key: password } }
 * ```
 *
 * ## Not reported
 *
 * Placeholders, templates, references and what is encrypted:
 *
 * ```yaml good file=deploy/secret.yaml
 * apiVersion: v1
 * kind: Secret
 * metadata: { name: shop }
 * data:
 *   password: Y2hhbmdlbWU=
 *   token: <path:secret/data/shop#token>
 * stringData:
 *   api-key: "{{ .Values.apiKey }}"
 *   signing-secret: ${SIGNING_SECRET}
 * ```
 *
 * ## Out of scope
 *
 * Values of Helm charts, which other rules look at, and manifests in JSON.
 */
import {
  alphabets,
  credentialStrengthOf,
  isSecretVariable,
  lettersOf,
  readYaml,
  type YamlDocument,
  type YamlScalar,
} from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

type Found = Problem & { readonly value: string };

const manifest = /^["']?(?:[ -]{0,8}kind|secretGenerator)["']?:/m;
/** Files that show how a manifest looks. */
const showing = /(?:^|\/)(?:examples?|samples?|docs?|demos?)\/|example|sample|template/i;

function* detect({ path, text }: CredentialFile): Iterable<Found> {
  if (!/\.ya?ml$/i.test(path) || !manifest.test(text)) return;
  const isShown = showing.test(path);
  for (const document of readYaml(text)) {
    if (document.at(["sops", "version"])) continue;
    for (const scalar of document.scalars) {
      const found = judge(document, scalar);
      if (found && !isShown) yield found;
      if (found && isShown) yield { ...found, severity: "low", confidence: "low" };
    }
  }
}

function judge(document: YamlDocument, scalar: YamlScalar): Found | undefined {
  const { path } = scalar;
  const [key = "", holder = ""] = path.toReversed();
  if (key === "value" && path.includes("env")) return inEnvironment(document, scalar);
  if (path.includes("secretGenerator") && holder === "literals") return inLiteral(scalar);
  if (holder !== "data" && holder !== "stringData") return undefined;
  const kind = document.at([...path.slice(0, -2), "kind"])?.value;
  if (kind === "Secret") return inSecret(key, holder === "data" ? decode(scalar) : scalar);
  if (kind !== "ConfigMap" || !isSecretVariable(key)) return undefined;
  return credentialStrengthOf(key, scalar.value) === "random"
    ? {
        ...scalar,
        confidence: "medium",
        message: "A ConfigMap holds a secret, which everybody in its namespace may read.",
      }
    : undefined;
}

/** In a Secret every value is meant to be one; where its name does not say so, only what a generator drew. */
function inSecret(key: string, { value, range }: YamlScalar): Found | undefined {
  const strength = credentialStrengthOf(key, value);
  if (!strength || (strength === "chosen" && !isSecretVariable(key))) return undefined;
  const isSure = strength === "random" && isSecretVariable(key);
  return {
    value,
    range,
    message: "A Secret is committed with its value in plain.",
    confidence: isSure ? "high" : "medium",
  };
}

function inEnvironment(document: YamlDocument, { path, value, range }: YamlScalar): Found | undefined {
  const name = document.at([...path.slice(0, -1), "name"])?.value ?? "";
  const strength = isSecretVariable(name) ? credentialStrengthOf(name, value) : undefined;
  return strength && { value, range, ...(strength === "chosen" && { severity: "medium", confidence: "low" }) };
}

/** `password=…` of a generator of Kustomize. */
function inLiteral({ value: literal, range: [start, end] }: YamlScalar): Found | undefined {
  const [, name = "", value = ""] = /^([\w.-]{1,100})=(.*)$/s.exec(literal) ?? [];
  const strength = isSecretVariable(name) ? credentialStrengthOf(name, value) : undefined;
  return strength && { value, range: [start + name.length + 1, end] };
}

/** What base64 of a text stands for; other bytes stay encoded. */
function decode(scalar: YamlScalar): YamlScalar {
  const isEncoded = /^[A-Za-z\d+/\s]{4,}={0,2}\s*$/.test(scalar.value);
  const value = isEncoded ? Buffer.from(scalar.value, "base64").toString("latin1").trimEnd() : scalar.value;
  return /^[\t\n\r -~]*$/.test(value) ? { ...scalar, value } : scalar;
}

export default {
  id: "secrets/kubernetes-secret",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [798, 312],
  owasp: "A05:2021",
  message: "A Kubernetes manifest holds a secret in plain.",
  fix: "Replace the secret, and commit only a reference (`secretKeyRef`, an ExternalSecret) or an encrypted form of it.",
  detect,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies CredentialRule;
