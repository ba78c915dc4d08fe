/**
 * XML from a request is read by a parser that replaces the entities that the document itself defines.
 *
 * An entity may name a file (`<!ENTITY x SYSTEM "file:///etc/passwd">`) or an address in the server's network, whose content then
 * stands in the document. Entities in entities grow a text of a kilobyte to gigabytes.
 *
 * ## libxml with `noent`
 *
 * Against its name the option replaces entities.
 *
 * ```js bad
 * const express = require("express");
 * const libxmljs = require("libxmljs");
 * const app = express();
 *
 * app.post("/orders", express.text({ type: "*\/xml" }), (req, res) => {
 *   const doc = libxmljs.parseXml(req.body, { noent: true, noblanks: true }); // finding
 *   res.send({ order: doc.get("//number").text() });
 * });
 * ```
 *
 * ```js good
 * const express = require("express");
 * const libxmljs = require("libxmljs");
 * const app = express();
 *
 * app.post("/orders", express.text({ type: "*\/xml" }), (req, res) => {
 *   const doc = libxmljs.parseXml(req.body, { noblanks: true });
 *   res.send({ order: doc.get("//number").text() });
 * });
 * ```
 *
 * ## Expat
 *
 * Its bindings for Node read no files, and yet replace entities in entities without a bound.
 *
 * ```ts bad
 * import type { Request, Response } from "express";
 * import parser from "xml2json";
 *
 * export function toJson(req: Request, res: Response) {
 *   res.type("json").send(parser.toJson(req.body.xml)); // finding
 * }
 * ```
 *
 * ```ts good
 * import type { Request, Response } from "express";
 * import { XMLParser } from "fast-xml-parser";
 *
 * const parser = new XMLParser({ processEntities: false });
 *
 * export function toJson(req: Request, res: Response) {
 *   res.json(parser.parse(req.body.xml));
 * }
 * ```
 *
 * ## Not reported
 *
 * XML of the program's own, and parsers that do not read entities, as most in plain JavaScript:
 *
 * ```js good
 * const { readFileSync } = require("node:fs");
 * const libxmljs = require("libxmljs");
 * const xml2js = require("xml2js");
 *
 * const settings = libxmljs.parseXml(readFileSync("settings.xml", "utf8"), { noent: true });
 *
 * module.exports = async function order(req, res) {
 *   const { order } = await xml2js.parseStringPromise(req.body);
 *   res.json({ order, currency: settings.get("//currency").text() });
 * };
 * ```
 *
 * ## Out of scope
 *
 * XPath that is made of data: see `injection/xpath`. XML that is large as it is.
 */

import { type Module, sinkAt } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

const replaces = /XML_PARSE_(?:NOENT|DTDLOAD|XINCLUDE)/;

function judge(module: Module, { sink, range }: Reached): ReturnType<NonNullable<TaintRule["judge"]>> {
  if (sink === "xml-expansion") {
    const message =
      "XML from a request is read by Expat, which lets a short text grow to gigabytes with entities in entities.";
    return { message, severity: "medium", confidence: "medium" };
  }
  if (sink !== "xml-options") return {};
  const call = sinkAt(module, range);
  return call && replaces.test(module.text.slice(...call.range)) ? {} : undefined;
}

export default {
  id: "injection/xxe",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [611, 776],
  owasp: "A05:2021",
  message: "XML from a request may define entities that name files and addresses, and the parser reads them.",
  fix: "Read XML without `noent`, with a parser that leaves entities alone.",
  sinks: ["xml-entities", "xml-options", "xml-expansion"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic", "url", "html-escape"],
  judge,
} satisfies TaintRule<Module>;
