/**
 * A file that a client sends is stored under the name that the client gives it.
 *
 * Parsers of forms take folders off the name, so it stays inside of the folder. It still replaces the file of anyone else that has
 * the same name, and its extension is the client's: `page.html` or `logo.svg` in a folder that is given out runs scripts on the
 * service's own pages, `.htaccess` and `web.config` are read by the web server.
 *
 * ## The name for multer
 *
 * ```js bad
 * const multer = require("multer");
 *
 * const storage = multer.diskStorage({
 *   destination: "public/photos",
 *   filename: (req, file, done) => done(null, file.originalname), // finding
 * });
 *
 * module.exports = multer({ storage, limits: { fileSize: 2_000_000 } });
 * ```
 *
 * Make the name, and keep the client's as a text beside it:
 *
 * ```js good
 * const crypto = require("crypto");
 * const multer = require("multer");
 *
 * const extensions = { "image/png": ".png", "image/jpeg": ".jpg" };
 *
 * const storage = multer.diskStorage({
 *   destination: "public/photos",
 *   filename: (req, file, done) => done(null, crypto.randomUUID() + (extensions[file.mimetype] ?? ".bin")),
 * });
 *
 * module.exports = multer({ storage, limits: { fileSize: 2_000_000 } });
 * ```
 *
 * ## Moving the file afterwards
 *
 * ```js bad
 * const express = require("express");
 * const fileUpload = require("express-fileupload");
 *
 * const app = express();
 * app.use(fileUpload({ limits: { fileSize: 2_000_000 } }));
 *
 * app.post("/documents", async (req, res) => {
 *   const { document } = req.files;
 *   await document.mv(`${__dirname}/documents/${document.name}`); // finding
 *   res.sendStatus(201);
 * });
 * ```
 *
 * ```js good
 * const crypto = require("crypto");
 * const express = require("express");
 * const fileUpload = require("express-fileupload");
 *
 * const app = express();
 * app.use(fileUpload({ limits: { fileSize: 2_000_000 } }));
 *
 * app.post("/documents", async (req, res) => {
 *   const { document } = req.files;
 *   await document.mv(`${__dirname}/documents/${crypto.randomUUID()}`);
 *   res.status(201).json({ name: document.name });
 * });
 * ```
 *
 * ## A stream of the form
 *
 * ```ts bad
 * import { createWriteStream } from "node:fs";
 * import { join } from "node:path";
 * import { pipeline } from "node:stream/promises";
 * import type { FastifyInstance } from "fastify";
 *
 * export default async function routes(app: FastifyInstance) {
 *   app.post("/photos", async (request, reply) => {
 *     const part = await request.file();
 *     await pipeline(part.file, createWriteStream(join("photos", part.filename))); // finding
 *     return reply.code(201).send();
 *   });
 * }
 * ```
 *
 * ```ts good
 * import { randomUUID } from "node:crypto";
 * import { createWriteStream } from "node:fs";
 * import { join } from "node:path";
 * import { pipeline } from "node:stream/promises";
 * import type { FastifyInstance } from "fastify";
 *
 * export default async function routes(app: FastifyInstance) {
 *   app.post("/photos", async (request, reply) => {
 *     const part = await request.file();
 *     const id = randomUUID();
 *     await pipeline(part.file, createWriteStream(join("photos", id)));
 *     return reply.code(201).send({ id, name: part.filename });
 *   });
 * }
 * ```
 *
 * ## Not reported
 *
 * The extension alone, names that the parser makes, and a name after the program has looked at it:
 *
 * ```js good
 * import fs from "node:fs";
 * import path from "node:path";
 * import multer from "multer";
 *
 * const limits = { fileSize: 2_000_000 };
 * const upload = multer({ dest: "/var/uploads", limits });
 * const storage = multer.diskStorage({
 *   destination: "/var/uploads",
 *   filename: (req, file, done) => done(null, Date.now() + path.extname(file.originalname)),
 * });
 *
 * export function store(req, res) {
 *   fs.renameSync(req.file.path, path.join("/var/kept", req.file.filename));
 *   if (/^[\w-]+\.pdf$/.test(req.file.originalname)) {
 *     fs.renameSync(req.file.path, path.join("/var/kept", req.file.originalname));
 *   }
 *   res.json({ name: req.file.originalname });
 * }
 *
 * export const uploads = [upload.single("a"), multer({ storage, limits }).single("b")];
 * ```
 *
 * A filter that looks at the name lets only the program's kinds of files through; what is left is that names may collide:
 *
 * ```js good
 * const path = require("path");
 * const multer = require("multer");
 *
 * const storage = multer.diskStorage({
 *   destination: "photos",
 *   filename: (req, file, done) => done(null, `${Date.now()}-${file.originalname}`),
 * });
 *
 * module.exports = multer({
 *   storage,
 *   limits: { fileSize: 2_000_000 },
 *   fileFilter: (req, file, done) => done(null, [".png", ".jpg"].includes(path.extname(file.originalname))),
 * });
 * ```
 *
 * ## Out of scope
 *
 * formidable, multiparty and the browser's `FormData` leave folders in the name: `injection/path-traversal` reports it. How
 * large a file may be is in `limits/upload-size`.
 */

import type { Module } from "../../analysis/index.ts";
import type { TaintRule } from "../../model/rule.ts";

/** A look at the name or its extension. */
const look = /\bextname\(|\boriginalname(?:\.toLowerCase\(\))?\.(?:match|endsWith|split)\(|\.test\(\w+\.originalname/;

/** A filter of multer's that looks at the name stands apart from where the file gets its name. */
function judge({ text }: Module): Record<string, never> | undefined {
  return text.includes("fileFilter") && look.test(text) ? undefined : {};
}

export default {
  id: "injection/upload-name",
  kind: "taint",
  severity: "medium",
  confidence: "medium",
  cwe: [434, 73, 22],
  owasp: "A04:2021",
  message: "A file is stored under the name that the client gives it, so it replaces others and has any extension.",
  fix: "Make a name, such as a random one, and take the extension from a list; keep the client's name as a text.",
  sources: ["upload-name"],
  sinks: ["path-write"],
  sanitizers: ["number", "allow-list", "characters", "extension"],
  judge,
} satisfies TaintRule<Module>;
