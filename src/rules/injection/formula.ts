/**
 * Data from a request is written into cells of a table that a spreadsheet program opens.
 *
 * A cell that starts with `=`, `+`, `-` or `@` is a formula. It sends what stands in other cells to a foreign server when someone
 * opens the file, and in some programs starts a command.
 *
 * ## A file of comma-separated values
 *
 * ```js bad
 * const { stringify } = require("csv-stringify/sync");
 *
 * module.exports.exportNotes = (req, res) => {
 *   const rows = req.body.notes.map((note) => [note.author, note.text]);
 *   res.attachment("notes.csv").send(stringify(rows)); // finding
 * };
 * ```
 *
 * Writers put a quote before such values where they are asked to:
 *
 * ```js good
 * const { stringify } = require("csv-stringify/sync");
 *
 * module.exports.exportNotes = (req, res) => {
 *   const rows = req.body.notes.map((note) => [note.author, note.text]);
 *   res.attachment("notes.csv").send(stringify(rows, { escape_formulas: true }));
 * };
 * ```
 *
 * ## Rows that are written by hand
 *
 * ```ts bad
 * import { appendFile } from "node:fs/promises";
 * import type { Request, Response } from "express";
 *
 * export async function subscribe(req: Request, res: Response) {
 *   await appendFile("subscribers.csv", `${req.body.name},${req.body.email}\n`); // finding
 *   res.status(201).end();
 * }
 *
 * export function receipt(req: Request, res: Response) {
 *   res.type("text/csv").send(`name,total\n${req.body.name},12.50\n`); // finding
 * }
 * ```
 *
 * ```ts good
 * import { appendFile } from "node:fs/promises";
 * import type { Request, Response } from "express";
 *
 * const cell = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
 *
 * export async function subscribe(req: Request, res: Response) {
 *   await appendFile("subscribers.csv", `${cell(req.body.name)},${cell(req.body.email)}\n`);
 *   res.status(201).end();
 * }
 * ```
 *
 * ## Not reported
 *
 * Numbers, and files that no spreadsheet program opens:
 *
 * ```js good
 * const Papa = require("papaparse");
 *
 * module.exports.prices = (req, res) => {
 *   if (req.query.format === "json") return res.json({ names: req.body.names });
 *   const rows = req.body.prices.map((price) => [Number(price)]);
 *   res.type("csv").send(Papa.unparse(rows));
 * };
 * ```
 *
 * ## Out of scope
 *
 * Values from a database. A file that looks for `=`, `+` and `@` at the start of values is taken to know what it does.
 */

import { contentTypeNameAt, type Module } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** A pattern for how a formula starts, as in `/^[=+\-@]/`. */
const knowsFormulas =
  /\^\(?\\?(?:\[[^\]\n]*=[^\]\n]*@|=\|\\?\+|\[[^\]\n]*@[^\]\n]*=)|["'`]=["'`]\s*,\s*["'`][+@-]["'`]/;

function judge(module: Module, { sink, range }: Reached): Record<string, never> | undefined {
  if (knowsFormulas.test(module.text)) return undefined;
  if (sink === "csv") return {};
  return /\bcsv\b/i.test(contentTypeNameAt(module, range) ?? "") ? {} : undefined;
}

export default {
  id: "injection/formula",
  kind: "taint",
  severity: "medium",
  confidence: "medium",
  cwe: [1236],
  owasp: "A03:2021",
  message: "Data from a request becomes a cell of a table, where a spreadsheet program runs it as a formula.",
  fix: "Put a quote before values that start with `=`, `+`, `-` or `@`, or have the writer escape formulas.",
  sinks: ["csv", "html", "html-typed"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic", "url"],
  judge,
} satisfies TaintRule<Module>;
