/**
 * Data from a request names the file that the program opens, writes or deletes.
 *
 * `../` in the name leads out of the folder that was meant. Whoever sends the request then reads the service's settings, keys and
 * source code, or overwrites a file that the service runs later. `path.join`, `path.resolve` and `path.normalize` follow `..`;
 * none of them keeps a name inside of a folder.
 *
 * ## A file by its name
 *
 * ```js bad
 * const fs = require("fs");
 * const path = require("path");
 * const express = require("express");
 *
 * const app = express();
 * const invoices = path.join(__dirname, "invoices");
 *
 * app.get("/invoices/:name", (req, res) => {
 *   const file = path.join(invoices, req.params.name);
 *   fs.readFile(file, (error, content) => { // finding
 *     if (error) return res.status(404).end();
 *     res.type("pdf").send(content);
 *   });
 * });
 * ```
 *
 * Take the last part of the name only. `%2F` in a route's parameter is a slash, too:
 *
 * ```js good
 * const fs = require("fs");
 * const path = require("path");
 * const express = require("express");
 *
 * const app = express();
 * const invoices = path.join(__dirname, "invoices");
 *
 * app.get("/invoices/:name", (req, res) => {
 *   const file = path.join(invoices, path.basename(req.params.name));
 *   fs.readFile(file, (error, content) => {
 *     if (error) return res.status(404).end();
 *     res.type("pdf").send(content);
 *   });
 * });
 * ```
 *
 * ## A server of static files
 *
 * ```js bad
 * import { createReadStream } from "node:fs";
 * import { createServer } from "node:http";
 * import { join } from "node:path";
 * import { parse } from "node:url";
 *
 * createServer((req, res) => {
 *   const { pathname } = parse(req.url);
 *   createReadStream(join("public", decodeURIComponent(pathname))).pipe(res); // finding
 * }).listen(8080);
 * ```
 *
 * Names with folders in them are resolved first and compared with the folder then, its separator included:
 *
 * ```js good
 * import { createReadStream } from "node:fs";
 * import { createServer } from "node:http";
 * import { resolve, sep } from "node:path";
 * import { parse } from "node:url";
 *
 * const root = resolve("public");
 *
 * createServer((req, res) => {
 *   const { pathname } = parse(req.url);
 *   const file = resolve(root, `.${decodeURIComponent(pathname)}`);
 *   if (!file.startsWith(root + sep)) return res.writeHead(404).end();
 *   createReadStream(file).pipe(res);
 * }).listen(8080);
 * ```
 *
 * ## `sendFile` and `download` without `root`
 *
 * ```js bad
 * import express from "express";
 *
 * export const router = express.Router();
 *
 * router.get("/manuals", (req, res) => {
 *   res.sendFile(`/srv/manuals/${req.query.file}`); // finding
 * });
 * ```
 *
 * ```js good
 * import express from "express";
 *
 * export const router = express.Router();
 *
 * router.get("/manuals", (req, res) => {
 *   res.sendFile(req.query.file, { root: "/srv/manuals" });
 * });
 * ```
 *
 * ## Writing and deleting
 *
 * ```ts bad
 * import { rm, writeFile } from "node:fs/promises";
 * import path from "node:path";
 * import { Body, Controller, Delete, Param, Post } from "@nestjs/common";
 *
 * @Controller("drafts")
 * export class DraftsController {
 *   @Post()
 *   async save(@Body() draft: { title: string; text: string }) {
 *     await writeFile(path.join("drafts", `${draft.title}.md`), draft.text); // finding
 *   }
 *
 *   @Delete(":title")
 *   async remove(@Param("title") title: string) {
 *     await rm(path.resolve("drafts", title), { recursive: true }); // finding
 *   }
 * }
 * ```
 *
 * ```ts good
 * import { rm, writeFile } from "node:fs/promises";
 * import path from "node:path";
 * import { Body, Controller, Delete, Param, ParseUUIDPipe, Post } from "@nestjs/common";
 *
 * @Controller("drafts")
 * export class DraftsController {
 *   @Post()
 *   async save(@Body() draft: { title: string; text: string }) {
 *     if (!/^[\w-]+$/.test(draft.title)) throw new Error("A title has letters, digits and hyphens.");
 *     await writeFile(path.join("drafts", `${draft.title}.md`), draft.text);
 *   }
 *
 *   @Delete(":id")
 *   async remove(@Param("id", ParseUUIDPipe) id: string) {
 *     await rm(path.resolve("drafts", id), { recursive: true });
 *   }
 * }
 * ```
 *
 * ## The name of a template
 *
 * ```js bad
 * module.exports = (app) => {
 *   app.get("/help", (req, res) => {
 *     res.render(`help/${req.query.topic}`); // finding
 *   });
 * };
 * ```
 *
 * ```js good
 * const topics = ["orders", "payment"];
 *
 * module.exports = (app) => {
 *   app.get("/help", (req, res) => {
 *     if (!topics.includes(req.query.topic)) return res.status(404).end();
 *     res.render(`help/${req.query.topic}`);
 *   });
 * };
 * ```
 *
 * ## Not reported
 *
 * Numbers, names from a list, an extension alone, what is written into a file, and a slash that stays encoded:
 *
 * ```js good
 * import fs from "node:fs";
 * import path from "node:path";
 *
 * const files = { terms: "terms.txt", privacy: "privacy.txt" };
 *
 * export function show(req, res) {
 *   fs.createReadStream(`/srv/pages/${Number(req.params.page)}.html`);
 *   if (Object.hasOwn(files, req.query.file)) fs.createReadStream(`/srv/texts/${files[req.query.file]}`).pipe(res);
 *   fs.writeFileSync(`/tmp/upload${path.extname(req.query.name)}`, req.body.text);
 *   fs.readFile(`/srv/cache/${encodeURIComponent(req.query.key)}`, () => res.end());
 * }
 * ```
 *
 * The path of a `URL`, whose parser has followed each `..`. This ends where it is decoded afterwards (`%2f` becomes a slash):
 *
 * ```js good
 * import fs from "node:fs";
 * import http from "node:http";
 * import path from "node:path";
 *
 * http.createServer((req, res) => {
 *   const { pathname } = new URL(req.url, "http://localhost");
 *   fs.createReadStream(path.join("/srv/public", pathname)).pipe(res);
 * });
 * ```
 *
 * A library that reads the file that its caller names does what it is for:
 *
 * ```json good file=package.json
 * { "name": "read-settings", "version": "1.0.0", "main": "index.js" }
 * ```
 *
 * ```js good file=index.js
 * const fs = require("fs");
 *
 * module.exports = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
 * ```
 *
 * ## Out of scope
 *
 * Names of entries in an archive are in `injection/archive-slip`, what a client calls an uploaded file in `injection/upload-name`,
 * and modules that are loaded by name in `injection/code`. Symbolic links inside of the folder are not looked at.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/path-traversal",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [22, 23, 73],
  owasp: "A01:2021",
  message: "Data from a request names the file, so `../` in it leads to any file of the server.",
  fix: "Use `path.basename`, a list of names or the `root` option, or resolve the path and compare its beginning with the folder.",
  sources: ["remote"],
  sinks: ["path", "path-write"],
  sanitizers: ["number", "allow-list", "characters", "path-segment", "path-inside", "url"],
} satisfies TaintRule;
