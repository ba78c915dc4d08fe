// Keeps of GitHub's OpenAPI description only what the GitHub stand-in needs, and writes test/github/openapi.json.gz.
//
//   npm pack @octokit/openapi@23 && tar xzf octokit-openapi-*.tgz package/generated/api.github.com.json
//   node scripts/trim-openapi.ts package/generated/api.github.com.json
//
// The package unpacks to 385 MB, so it is no dependency; run this by hand when `operations.ts` gains a line.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { operations } from "../test/github/operations.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const target = fileURLToPath(new URL("../test/github/openapi.json.gz", import.meta.url));
const prose = new Set([
  "description",
  "example",
  "examples",
  "title",
  "deprecated",
  "discriminator",
  "externalDocs",
  "default",
]);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** JSON Schema of today knows no `nullable`: a type gains "null", a reference a second branch. */
function withNull(schema: JsonObject): JsonObject {
  const { nullable, ...rest } = schema;
  if (nullable !== true) return rest;
  if (typeof rest.type !== "string") return { anyOf: [{ type: "null" }, rest] };
  const values = rest.enum;
  const allowed = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...rest, ...allowed, type: [rest.type, "null"] };
}

/** A schema without prose. Below `properties` the keys are names, not keywords, so all of them stay. */
function trimSchema(value: Json, areNames = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => trimSchema(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value)
    .filter(([key]) => areNames || !(prose.has(key) || key.startsWith("x-")))
    .map(([key, item]) => [key, key === "enum" ? item : trimSchema(item, !areNames && key === "properties")] as const);
  const schema: JsonObject = Object.fromEntries(kept);
  return areNames ? schema : withNull(schema);
}

function resolve(document: JsonObject, value: Json | undefined): JsonObject {
  if (!isObject(value)) return {};
  const reference = value.$ref;
  if (typeof reference !== "string") return value;
  let found: Json | undefined = document;
  for (const key of reference.split("/").slice(1)) found = isObject(found) ? found[key] : undefined;
  return resolve(document, found);
}

function schemasByMediaType(document: JsonObject, holder: Json | undefined): JsonObject {
  const content = objectAt(resolve(document, holder), "content");
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => [type, trimSchema(objectAt(media, "schema"))] as const),
  );
}

function trimOperation(document: JsonObject, path: string, method: string): JsonObject {
  const item = objectAt(document.paths, path);
  const operation = objectAt(item, method);
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  const requestBody = resolve(document, operation.requestBody);
  return {
    method: method.toUpperCase(),
    path,
    parameters: parameters.map((parameter: Json) => {
      const { name, in: place, required = false, schema = {} } = resolve(document, parameter);
      return { name: name ?? "", in: place ?? "", required, schema: trimSchema(schema) };
    }),
    body: schemasByMediaType(document, requestBody)["application/json"] ?? null,
    bodyRequired: requestBody.required ?? false,
    responses: Object.fromEntries(
      Object.entries(objectAt(operation, "responses")).map(
        ([status, response]) => [status, schemasByMediaType(document, response)] as const,
      ),
    ),
  };
}

function collectReferences(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(item, found);
  } else if (isObject(value)) {
    const reference = value.$ref;
    if (typeof reference === "string") found.add(reference.replace("#/components/schemas/", ""));
    for (const item of Object.values(value)) collectReferences(item, found);
  }
}

function trimDocument(document: JsonObject): JsonObject {
  const wanted = new Set(Object.keys(operations));
  const kept: Record<string, Json> = {};
  for (const [path, item] of Object.entries(objectAt(document, "paths"))) {
    if (!isObject(item)) continue;
    for (const method of Object.keys(item)) {
      const id = objectAt(item, method).operationId;
      if (typeof id === "string" && wanted.delete(id)) kept[id] = trimOperation(document, path, method);
    }
  }
  if (wanted.size > 0) throw new Error(`GitHub's description has no ${[...wanted].join(", ")}`);

  // GitHub's description wants an account there that is a user and an enterprise at once.
  const installations = { type: "array", items: { $ref: "#/components/schemas/installation" } };
  const listed = objectAt(kept["apps/list-installations"], "responses");
  kept["apps/list-installations"] = {
    ...objectAt(kept, "apps/list-installations"),
    responses: { ...listed, 200: { "application/json": installations } },
  };

  const all = objectAt(document.components, "schemas");
  const schemas: Record<string, Json> = {};
  const pending = new Set<string>();
  collectReferences(kept, pending);
  // The set grows while it is walked: each schema adds the names that it refers to.
  for (const name of pending) {
    const schema = trimSchema(all[name] ?? {});
    schemas[name] = schema;
    collectReferences(schema, pending);
  }
  return { version: objectAt(document, "info").version ?? "", operations: kept, components: { schemas } };
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("Usage: node scripts/trim-openapi.ts PATH/TO/api.github.com.json");
const trimmed = JSON.stringify(trimDocument(JSON.parse(readFileSync(source, "utf8"))));
const packed = gzipSync(trimmed, { level: 9 });
writeFileSync(target, packed);
console.log(`${Object.keys(operations).length} operations, ${trimmed.length} bytes, ${packed.length} gzipped`);
