/**
 * Uploaded files are accepted at any size.
 *
 * One request then fills the memory or the disk of the server, and every other user is served no more. Multer, Busboy and
 * `express-fileupload` have no limit of their own.
 *
 * ## Multer without `limits.fileSize`
 *
 * With `memoryStorage` each file is held in memory as a whole, which is worse.
 *
 * ```js bad
 * import multer, { memoryStorage } from "multer";
 *
 * const upload = multer({ dest: "uploads/" }); // finding
 * const options = { storage: memoryStorage(), limits: { files: 1 } };
 * const avatars = multer(options); // finding
 * ```
 *
 * ```js good
 * import multer from "multer";
 *
 * const upload = multer({ dest: "uploads/", limits: { fileSize: 5 * 1024 * 1024, files: 1 } });
 * ```
 *
 * ## Other packages
 *
 * ```ts bad
 * import koaMulter from "@koa/multer";
 * import busboy from "busboy";
 * import fileUpload from "express-fileupload";
 * import Fastify from "fastify";
 * import formidable from "formidable";
 *
 * Fastify().register(import("@fastify/multipart"), { limits: { fileSize: Infinity } }); // finding
 * app.use(fileUpload({ useTempFiles: true })); // finding
 * router.post("/", koaMulter().single("file"), save); // finding
 * const form = formidable({ maxFileSize: Infinity }); // finding
 *
 * export function receive(request) {
 *   const parser = busboy({ headers: request.headers }); // finding
 *   request.pipe(parser);
 * }
 * ```
 *
 * ```ts good
 * import busboy from "busboy";
 * import fileUpload from "express-fileupload";
 *
 * app.use(fileUpload({ limits: { fileSize: 2e6 }, abortOnLimit: true }));
 * const parser = busboy({ headers, limits: { fileSize: 10_000_000 } });
 * ```
 *
 * ## Not reported
 *
 * Forms without files, options that come from elsewhere, and packages that have a limit of their own (Formidable 200 MB,
 * `@fastify/multipart` Fastify's `bodyLimit`):
 *
 * ```js good
 * import multipart from "@fastify/multipart";
 * import formidable from "formidable";
 * import multer from "multer";
 * import { uploadOptions } from "./config.js";
 *
 * app.post("/contact", multer().none(), save);
 * const upload = multer(uploadOptions);
 * const photos = multer({ ...uploadOptions, dest: "photos/" });
 * const form = formidable({ multiples: true });
 * fastify.register(multipart);
 *
 * const limits = { files: 1 };
 * limits.fileSize = uploadOptions.most;
 * const documents = multer({ limits });
 * ```
 *
 * ## Out of scope
 *
 * A proxy in front that bounds bodies, and the limits that `MulterModule` of Nest may set for all of its interceptors.
 */
import { type Call, type Module, plainKey, type TSESTree } from "../../analysis/index.ts";
import type { CodeRule, Problem, RuleOptions } from "../../model/rule.ts";

const filePath = ["limits", "fileSize"];

/** Where each package takes its limit, and whether it has none by default. */
const parsers: Readonly<Record<string, { readonly path: readonly string[]; readonly unlimited: boolean }>> = {
  multer: { path: filePath, unlimited: true },
  "@koa/multer": { path: filePath, unlimited: true },
  "koa-multer": { path: filePath, unlimited: true },
  busboy: { path: filePath, unlimited: true },
  "express-fileupload": { path: filePath, unlimited: true },
  formidable: { path: ["maxFileSize"], unlimited: false },
  "formidable.formidable": { path: ["maxFileSize"], unlimited: false },
  "formidable.IncomingForm": { path: ["maxFileSize"], unlimited: false },
};

function* detect(module: Module, options: RuleOptions): Iterable<Problem> {
  const most = Number(options.maxMegabytes) * 1024 * 1024;
  for (const call of module.calls()) {
    const { parser, given } = parserOf(module, call);
    if (!parser || takesNoFiles(module, call)) continue;
    const limit = limitIn(module, given, parser.path);
    if (limit === "unknown") continue;
    const size = limit === undefined ? undefined : module.constantOf(limit);
    const isTooLarge = limit === undefined ? parser.unlimited : typeof size === "number" && size > most;
    if (!isTooLarge) continue;
    yield { range: [call.node.range[0], call.node.range[1]], ...gravityOf(module, call) };
  }
}

/** Fastify's plugin gets its options where it is registered. */
function parserOf(module: Module, { api, arguments: [first, second] }: Call) {
  if (api !== "fastify().register") return { parser: parsers[api], given: first };
  const plugin = first && module.apiOf(first);
  return { parser: plugin === "@fastify/multipart" ? { path: filePath, unlimited: false } : undefined, given: second };
}

/** The limit's expression, `undefined` where none is given, `unknown` where that cannot be seen. */
function limitIn(
  module: Module,
  given: TSESTree.Node | undefined,
  path: readonly string[],
): TSESTree.Node | undefined | "unknown" {
  const [name, ...rest] = path;
  if (!given || name === undefined) return given;
  const object = module.objectOf(given);
  if (!object || object.properties.some(({ type }) => type === "SpreadElement")) return "unknown";
  if (isFilledLater(module, given)) return "unknown";
  return limitIn(module, module.optionOf(given, name), rest);
}

/** Whether members of the named object are used, such as to set them after it was made. */
function isFilledLater({ scopes, tree }: Module, node: TSESTree.Node): boolean {
  const references = scopes.variableOf(node)?.references ?? [];
  return references.some(({ identifier }) => {
    const parent = tree.parentOf(identifier);
    return parent?.type === "MemberExpression" && parent.object === identifier;
  });
}

/** `multer().none()` refuses every file. */
function takesNoFiles({ tree }: Module, { node }: Call): boolean {
  const parent = tree.parentOf(node);
  return parent?.type === "MemberExpression" && plainKey(parent.property, parent.computed) === "none";
}

function gravityOf(
  module: Module,
  { api, arguments: [given] }: Call,
): Pick<Problem, "message" | "severity" | "confidence"> {
  const storage = module.optionOf(given, "storage");
  if (storage && module.apiOf(storage)?.endsWith(".memoryStorage()")) {
    return { severity: "high", message: "Uploaded files of any size are held in memory." };
  }
  // A stream that is written on as it comes may be counted by who reads it.
  return api === "busboy" ? { confidence: "medium" } : {};
}

export default {
  id: "limits/upload-size",
  kind: "code",
  severity: "medium",
  confidence: "high",
  cwe: [770, 400],
  owasp: "A04:2021",
  message: "Uploaded files are accepted at any size.",
  fix: "Set the largest file that is needed, such as `limits: { fileSize: 5 * 1024 * 1024, files: 1 }`.",
  options: {
    maxMegabytes: { default: 200, description: "The largest size of a file that is not reported, in megabytes." },
  },
  detect,
} satisfies CodeRule<Module>;
