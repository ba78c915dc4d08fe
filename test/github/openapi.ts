import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/** A JSON Schema as it stands in GitHub's description. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** An operation of GitHub's REST API. */
interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  readonly body: Schema | null;
  readonly bodyRequired: boolean;
  readonly responses: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

interface Description {
  readonly operations: Readonly<Record<string, Omit<Operation, "id">>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation with the values of its path. */
export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** Where GitHub's answers are known to differ from its description: the line of an outdated comment is null. */
function correct({ operations, components: { schemas } }: Description): Description {
  const name = "pull-request-review-comment";
  const { properties = {}, ...comment } = schemas[name] ?? {};
  const line: Schema = { anyOf: [{ type: "null" }, properties.line ?? {}] };
  return {
    operations,
    components: { schemas: { ...schemas, [name]: { ...comment, properties: { ...properties, line } } } },
  };
}

const file = new URL("./openapi.json.gz", import.meta.url);
// Written by scripts/trim-openapi.ts in this very shape.
const description = correct(JSON.parse(gunzipSync(readFileSync(file)).toString()) as Description);
const prefix = "#/components/schemas/";

const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, addUsedSchema: false });
addFormats.default(ajv);
ajv.addFormat("int64", true);
ajv.addSchema({ $id: "https://openapi.local/", components: description.components });
const compiled = new WeakMap<Schema, ValidateFunction>();

/** References in the description point into the document; for Ajv the document has a name. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `https://openapi.local/${value}` : absolute(value),
    ]),
  );
}

function validatorOf(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = ajv.compile(absolute(schema) as object);
  compiled.set(schema, validate);
  return validate;
}

/** Branches of a schema that may name properties, with references followed. */
function flatten(schema: Schema | undefined): Schema[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) return flatten(description.components.schemas[schema.$ref.slice(prefix.length)]);
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...branches.flatMap(flatten)];
}

/** Paths of properties that no branch of the schema knows: GitHub drops them in silence, so a typing error would never show. */
function unknownProperties(value: unknown, schema: Schema | undefined, at = ""): string[] {
  const branches = flatten(schema);
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => (branch.items === undefined ? [] : [branch.items]));
    return value.flatMap((item, index) => unknownProperties(item, { anyOf: items }, `${at}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  const known = branches.filter((branch) => branch.properties !== undefined);
  const takesAnyName = branches.some((branch) => typeof branch.additionalProperties === "object");
  const isOpen =
    takesAnyName ||
    known.length === 0 ||
    branches.some((branch) => branch.properties === undefined && branch.additionalProperties);
  if (isOpen) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const anyOf = known.flatMap((branch) => branch.properties?.[key] ?? []);
    return anyOf.length === 0 ? [`${at}/${key}`] : unknownProperties(item, { anyOf }, `${at}/${key}`);
  });
}

function errorsOf(value: unknown, schema: Schema): string[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message = "" }) => `${instancePath} ${message}`.trim());
}

const routes = Object.entries(description.operations)
  .map(([id, operation]) => {
    const names: string[] = [];
    const pattern = operation.path.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      // Paths in a repository, refs and branches may hold slashes.
      return /^(path|ref|branch|basehead)$/.test(name) ? "(.+)" : "([^/]+)";
    });
    return { operation: { ...operation, id }, names, pattern: new RegExp(`^${pattern}/?$`) };
  })
  .sort((a, b) => b.operation.path.length - a.operation.path.length);

/** The operation of a method and a path. */
export function findOperation(method: string, path: string): Match | undefined {
  for (const { operation, names, pattern } of routes) {
    const values = operation.method === method ? pattern.exec(path) : null;
    if (values === null) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? "")] as const);
    return { operation, params: Object.fromEntries(params) };
  }
  return undefined;
}

/** Numbers and truth values arrive as text in an address. */
function fromText(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

function checkQuery(operation: Operation, query: URLSearchParams): string[] {
  const known = new Map(operation.parameters.filter((it) => it.in === "query").map((it) => [it.name, it.schema]));
  return [...query].flatMap(([name, text]) => {
    const schema = known.get(name);
    if (schema === undefined) return [`query ${name} is unknown`];
    const asText = errorsOf(text, schema);
    return asText.length === 0 || errorsOf(fromText(text), schema).length === 0
      ? []
      : asText.map((it) => `query ${name} ${it}`);
  });
}

/** What is wrong with a request: what GitHub would refuse, and names that it would not know. */
export function checkRequest(
  { operation }: Match,
  query: URLSearchParams,
  body: unknown,
): { readonly invalid: readonly string[]; readonly unknown: readonly string[] } {
  const unknown = checkQuery(operation, query);
  if (body === undefined) return { invalid: operation.bodyRequired ? ["a body is required"] : [], unknown };
  if (operation.body === null) {
    // Octokit sends `{}` or `""` where an operation takes no body.
    const isEmpty = body === "" || (typeof body === "object" && body !== null && Object.keys(body).length === 0);
    return { invalid: [], unknown: isEmpty ? unknown : [...unknown, "the operation takes no body"] };
  }
  return {
    invalid: errorsOf(body, operation.body),
    unknown: [...unknown, ...unknownProperties(body, operation.body).map((it) => `body ${it} is unknown`)],
  };
}

/** What in a response GitHub would never send. Errors that an operation does not list may come from any. */
export function checkResponse({ operation }: Match, status: number, body: unknown): readonly string[] {
  if (status >= 400 || status === 304) return [];
  const media = operation.responses[String(status)];
  if (media === undefined) return [`status ${status} is not described`];
  const schema = media["application/json"];
  if (schema === undefined) return [];
  return [...errorsOf(body, schema), ...unknownProperties(body, schema).map((it) => `${it} is unknown`)];
}
