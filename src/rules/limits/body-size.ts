/**
 * Request bodies are accepted without a limit, or with a huge one.
 *
 * A server holds a body in memory while it is read, and a parser makes it several times as large: a few requests at once then
 * stop the process. Frameworks have safe limits (Express 100 kB, Fastify, hapi and Next.js 1 MB), so what matters is where the
 * code raises them, or reads bodies by hand.
 *
 * ## Express
 *
 * ```js bad
 * import bodyParser from "body-parser";
 * import express, { urlencoded } from "express";
 *
 * const app = express();
 * const limit = "200mb";
 * app.use(express.json({ limit: "50mb" })); // finding
 * app.use(urlencoded({ extended: true, limit })); // finding
 * app.use(bodyParser.json({ limit: Infinity })); // finding
 * app.use(bodyParser.text({ limit: process.env.BODY_LIMIT ?? "1gb" })); // finding
 * ```
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * app.use(express.json());
 * app.use("/import", express.json({ limit: "2mb" }));
 * ```
 *
 * ## Fastify, Koa and hapi
 *
 * ```ts bad
 * import bodyParser from "@koa/bodyparser";
 * import Fastify from "fastify";
 * import { koaBody } from "koa-body";
 *
 * const fastify = Fastify({ logger: true, bodyLimit: 100 * 1024 * 1024 }); // finding
 * fastify.post("/orders", { bodyLimit: 2 ** 30 }, save); // finding
 * app.use(koaBody({ jsonLimit: "1gb" })); // finding
 * app.use(bodyParser({ formLimit: "64mb" })); // finding
 * server.route({ method: "POST", path: "/", options: { payload: { maxBytes: 5e8 } } }); // finding
 * ```
 *
 * ```ts good
 * import Fastify from "fastify";
 *
 * const fastify = Fastify({ bodyLimit: 512 * 1024 });
 * server.route({ method: "POST", path: "/", options: { payload: { maxBytes: 1048576 } } });
 * ```
 *
 * ## Next.js and Nest
 *
 * ```ts bad
 * export const config = { api: { bodyParser: { sizeLimit: "100mb" } } }; // finding
 * export const next = { experimental: { serverActions: { bodySizeLimit: "64mb" } } }; // finding
 *
 * export async function bootstrap(app) {
 *   app.useBodyParser("json", { limit: "80mb" }); // finding
 * }
 * ```
 *
 * ```ts good
 * export const config = { api: { bodyParser: { sizeLimit: "1mb" } } };
 * ```
 *
 * ## Reading by hand
 *
 * ```js bad
 * import { createServer } from "node:http";
 *
 * createServer(async (req, res) => {
 *   const chunks = [];
 *   for await (const chunk of req) chunks.push(chunk); // finding
 *   res.end(Buffer.concat(chunks));
 * });
 *
 * function readBody(req, done) {
 *   let body = "";
 *   req.on("data", (chunk) => { // finding
 *     body += chunk.toString();
 *   });
 *   req.on("end", () => done(body));
 * }
 * ```
 *
 * Count, and stop at what is enough:
 *
 * ```js good
 * function readBody(req, done) {
 *   let body = "";
 *   req.on("data", (chunk) => {
 *     body += chunk;
 *     if (body.length > 1e6) req.destroy();
 *   });
 *   req.on("end", () => done(body));
 * }
 * ```
 *
 * ## Not reported
 *
 * Raw bodies, which uploads need, and bodies on one route behind a login, up to 100 MB; answers that a client reads; chunks that
 * are not kept:
 *
 * ```js good
 * import { createHash } from "node:crypto";
 * import express from "express";
 * import { get } from "node:https";
 *
 * export const upload = express.raw({ type: "image/*", limit: "50mb" });
 * router.post("/import", requireAuth, express.json({ limit: "20mb" }), save);
 * export const configured = express.json({ limit: process.env.BODY_LIMIT });
 *
 * get("https://example.com", (res) => {
 *   let body = "";
 *   res.on("data", (chunk) => (body += chunk));
 * });
 *
 * export function hash(req, res) {
 *   const sum = createHash("sha256");
 *   req.on("data", (chunk) => sum.update(chunk));
 * }
 * ```
 *
 * ## Out of scope
 *
 * Limits that a proxy sets, and limits that come from another file or the environment.
 */
import {
  bytesIn,
  type Call,
  isBehindLogin,
  isCounted,
  isFunction,
  keepsChunk,
  type Module,
  megabyte,
  plainKey,
  type TSESTree,
} from "../../analysis/index.ts";
import type { CodeRule, Problem, RuleOptions } from "../../model/rule.ts";

const expressLike = ["express", "body-parser"].flatMap((name) =>
  ["json", "urlencoded", "raw", "text"].map((parser) => [`${name}.${parser}`, ["limit"]] as const),
);
const koaLimits = ["jsonLimit", "formLimit", "textLimit", "xmlLimit"];

/** The options of each package that bound a body. */
const limits = new Map<string, readonly string[]>([
  ...expressLike,
  ["body-parser", ["limit"]],
  ["fastify", ["bodyLimit"]],
  ["fastify.fastify", ["bodyLimit"]],
  ...["delete", "patch", "post", "put", "route"].map((name) => [`fastify().${name}`, ["bodyLimit"]] as const),
  ...["koa-body", "koa-body.koaBody", "koa-bodyparser", "@koa/bodyparser", "@koa/bodyparser.bodyParser"].map(
    (name) => [name, koaLimits] as const,
  ),
]);

/** Options that are known by the object around them, as configuration has them. */
const nested: Readonly<Record<string, string>> = {
  maxBytes: "payload",
  sizeLimit: "bodyParser",
  bodySizeLimit: "serverActions",
};

/** The most bytes that are not reported. */
type Most = Readonly<Record<"parsed" | "raw", number>>;

function* detect(module: Module, options: RuleOptions): Iterable<Problem> {
  const most = { parsed: Number(options.maxMegabytes) * megabyte, raw: Number(options.maxRawMegabytes) * megabyte };
  for (const call of module.calls()) yield* inKnownCall(module, call, most);
  for (const node of module.tree.nodes) {
    if (node.type === "Property") yield* inConfiguration(module, node, most);
    if (node.type === "CallExpression") yield* inCall(module, node, most);
    if (node.type === "ForOfStatement" && node.await) yield* inLoop(module, node);
  }
}

function* inKnownCall(module: Module, { api, node, arguments: given }: Call, most: Most): Iterable<Problem> {
  for (const name of limits.get(api) ?? []) {
    const option = given.map((each) => module.optionOf(each, name)).find(Boolean);
    yield* judge(module, option, api.endsWith(".raw") || isBehindLogin(module, node) ? most.raw : most.parsed);
  }
}

function* judge(module: Module, value: TSESTree.Node | undefined, most: number): Iterable<Problem> {
  // `process.env.LIMIT ?? "50mb"` is judged by what holds when nothing is configured.
  const option = value?.type === "LogicalExpression" ? value.right : value;
  const bytes = option && bytesIn(module.constantOf(option));
  if (!option || bytes === undefined || bytes <= most) return;
  const range = [option.range[0], option.range[1]] as const;
  // `Infinity` and what is as good as that.
  if (bytes >= 2 ** 40) yield { range, severity: "high", message: "Request bodies of any size are accepted." };
  else yield { range, message: `Request bodies of up to ${Math.round(bytes / megabyte)} MB are accepted.` };
}

function* inConfiguration(module: Module, node: TSESTree.Property, most: Most): Iterable<Problem> {
  const holder = nested[plainKey(node.key, node.computed) ?? ""];
  const object = holder === undefined ? undefined : module.tree.parentOf(node);
  const property = object && module.tree.parentOf(object);
  if (property?.type !== "Property" || plainKey(property.key, property.computed) !== holder) return;
  yield* judge(module, node.value, holder === "payload" ? most.raw : most.parsed);
}

function* inCall(module: Module, node: TSESTree.CallExpression, most: Most): Iterable<Problem> {
  if (node.callee.type !== "MemberExpression") return;
  const method = plainKey(node.callee.property, node.callee.computed);
  const [first, second] = node.arguments;
  if (!first || !second) return;
  const event = module.constantOf(first);
  if (method === "useBodyParser") {
    yield* judge(module, module.optionOf(second, "limit"), event === "raw" ? most.raw : most.parsed);
  }
  if ((method !== "on" && method !== "addListener") || event !== "data" || !isFunction(second)) return;
  const [chunk] = second.params;
  if (chunk?.type !== "Identifier" || module.apiOf(node.callee.object) !== "express.Request") return;
  if (keepsChunk(module, second, chunk.name)) yield* readByHand(module, node);
}

function* inLoop(module: Module, node: TSESTree.ForOfStatement): Iterable<Problem> {
  const chunk = node.left.type === "VariableDeclaration" ? node.left.declarations[0]?.id : node.left;
  if (chunk?.type !== "Identifier" || module.apiOf(node.right) !== "express.Request") return;
  if (keepsChunk(module, node, chunk.name)) yield* readByHand(module, node);
}

function* readByHand(module: Module, node: TSESTree.Node): Iterable<Problem> {
  if (isCounted(module, node)) return;
  yield {
    range: [node.range[0], node.range[0] + (module.text.slice(...node.range).split("\n")[0] ?? "").trimEnd().length],
    confidence: "medium",
    message: "A request body is read into memory without a limit.",
  };
}

export default {
  id: "limits/body-size",
  kind: "code",
  severity: "medium",
  confidence: "high",
  cwe: [770, 400],
  owasp: "A04:2021",
  message: "Request bodies are accepted without a limit, or with a huge one.",
  fix: "Allow what the largest honest request needs, such as `1mb`, and larger bodies only on the routes that need them.",
  options: {
    maxMegabytes: { default: 10, description: "The largest parsed body that is not reported, in megabytes." },
    maxRawMegabytes: { default: 100, description: "The same for uploads, which are not parsed, and behind a login." },
  },
  detect,
} satisfies CodeRule<Module>;
