/**
 * Data from a request becomes part of an XPath expression.
 *
 * A quote in it ends the text that it was meant to be, and what follows is searched for as well: `' or '1'='1` finds every user
 * of the document, with all that it says about them.
 *
 * ## A value inside the expression
 *
 * ```js bad
 * const { DOMParser } = require("@xmldom/xmldom");
 * const express = require("express");
 * const fs = require("node:fs");
 * const xpath = require("xpath");
 *
 * const users = new DOMParser().parseFromString(fs.readFileSync("users.xml", "utf8"), "text/xml");
 * const app = express();
 *
 * app.post("/login", (req, res) => {
 *   const { name, password } = req.body;
 *   const found = xpath.select(`//user[name='${name}' and password='${password}']`, users); // finding
 *   res.json({ ok: found.length > 0 });
 * });
 * ```
 *
 * Give the value as a variable of the expression:
 *
 * ```js good
 * const { DOMParser } = require("@xmldom/xmldom");
 * const express = require("express");
 * const fs = require("node:fs");
 * const xpath = require("xpath");
 *
 * const users = new DOMParser().parseFromString(fs.readFileSync("users.xml", "utf8"), "text/xml");
 * const byLogin = xpath.parse("//user[name=$name and password=$password]");
 * const app = express();
 *
 * app.post("/login", (req, res) => {
 *   const { name, password } = req.body;
 *   const found = byLogin.select({ node: users, variables: { name, password } });
 *   res.json({ ok: found.length > 0 });
 * });
 * ```
 *
 * ## Other packages
 *
 * ```ts bad
 * import { evaluateXPathToNodes } from "fontoxpath";
 * import type { Context } from "koa";
 * import libxmljs from "libxmljs2";
 * import { text } from "./catalog.ts";
 *
 * const catalog = libxmljs.parseXml(text);
 *
 * export function show(ctx: Context) {
 *   const book = catalog.get(`//book[@isbn="${ctx.query.isbn}"]`); // finding
 *   const others = evaluateXPathToNodes(`//book[author="${ctx.query.author}"]`, ctx.state.xml); // finding
 *   ctx.body = { book, others };
 * }
 * ```
 *
 * ```ts good
 * import { evaluateXPathToNodes } from "fontoxpath";
 * import type { Context } from "koa";
 * import libxmljs from "libxmljs2";
 * import { text } from "./catalog.ts";
 *
 * const catalog = libxmljs.parseXml(text);
 *
 * export function show(ctx: Context) {
 *   const book = catalog.find("//book").find((each) => each.attr("isbn")?.value() === ctx.query.isbn);
 *   const others = evaluateXPathToNodes("//book[author=$author]", ctx.state.xml, null, { author: ctx.query.author });
 *   ctx.body = { book, others };
 * }
 * ```
 *
 * ## Not reported
 *
 * Numbers, checked values, and a method of the same name that is given no XPath:
 *
 * ```js good
 * import xpath from "xpath";
 * import { document, table } from "./data.js";
 *
 * export function show(req, res) {
 *   if (!/^[\w-]+$/.test(req.params.name)) return res.status(404).end();
 *   const byName = xpath.select1(`//user[@name='${req.params.name}']`, document);
 *   const byPlace = xpath.select1(`//user[${Number(req.query.place)}]`, document);
 *   res.json({ byName, byPlace, rows: table.select(req.query.column) });
 * }
 * ```
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/xpath",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [643],
  owasp: "A03:2021",
  message: "Data from a request becomes part of an XPath expression, so its sender chooses what is found.",
  fix: "Give the value as a variable of the expression, or compare it in the program.",
  sinks: ["xpath"],
  sanitizers: ["number", "allow-list", "characters"],
} satisfies TaintRule;
