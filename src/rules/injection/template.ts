/**
 * A template that a client sends is compiled, or its data becomes options of the template language.
 *
 * Most template languages hold code: `<%= process.env %>` in EJS, `{{ range.constructor("…")() }}` in Nunjucks. Whoever writes a
 * template has the process, its secrets and its database. The languages without code still show everything that they are given.
 *
 * ## A template from a request
 *
 * ```js bad
 * const ejs = require("ejs");
 * const nunjucks = require("nunjucks");
 *
 * module.exports.preview = (req, res) => {
 *   const { subject, body } = req.body;
 *   const title = nunjucks.renderString(`Order: ${subject}`, { shop: "Shop" }); // finding
 *   const html = ejs.render(body, { user: req.user }); // finding
 *   res.json({ title, html });
 * };
 * ```
 *
 * Keep templates in files and give them the data as data:
 *
 * ```js good
 * const ejs = require("ejs");
 * const nunjucks = require("nunjucks");
 *
 * module.exports.preview = (req, res) => {
 *   const { subject, body } = req.body;
 *   const title = nunjucks.renderString("Order: {{ subject }}", { subject });
 *   const html = ejs.render("<p><%= body %></p>", { body, user: req.user });
 *   res.json({ title, html });
 * };
 * ```
 *
 * Where customers write templates, a language without code (Mustache, Liquid) with only the data that they may see, in a process
 * of its own, is what is left.
 *
 * ## All of a request as the template's data
 *
 * Express, EJS, Pug and others look for options among the data: `settings[view options]` and `compileDebug` in a query have run
 * code in the past.
 *
 * ```js bad
 * const express = require("express");
 * const app = express();
 *
 * app.get("/profile", (req, res) => {
 *   res.render("profile", req.query); // finding
 * });
 *
 * app.post("/profile", (req, res) => {
 *   res.render("profile", { user: req.user, ...req.body }); // finding
 * });
 * ```
 *
 * ```js good
 * const express = require("express");
 * const app = express();
 *
 * app.get("/profile", (req, res) => {
 *   res.render("profile", { name: req.query.name, form: req.query });
 * });
 * ```
 *
 * ## Not reported
 *
 * Templates that the program chooses, and a template language's other functions:
 *
 * ```js good
 * const Handlebars = require("handlebars");
 * const templates = { welcome: "Welcome {{name}}", bye: "Bye {{name}}" };
 *
 * module.exports.mail = (req, res) => {
 *   const source = Object.hasOwn(templates, req.body.kind) ? templates[req.body.kind] : templates.welcome;
 *   const text = Handlebars.compile(source)({ name: req.body.name });
 *   res.type("text/plain").send(text);
 * };
 * ```
 *
 * ## Out of scope
 *
 * Templates from the database or from files. The name of a template file that a request chooses: see `injection/path-traversal`.
 */

import type { Reached, TaintRule } from "../../model/rule.ts";

/** A route names its parameters itself: there are no others among them. */
const routeParameters = /`[\w.]*\bparams\b/;

function judge(_: unknown, { sink, taint }: Reached): ReturnType<NonNullable<TaintRule["judge"]>> {
  if (sink !== "template-data") return {};
  if (routeParameters.test(taint.steps[0]?.text ?? "")) return undefined;
  const message =
    "All of what a client sends becomes a template's data, where the template language looks for options.";
  return { message, severity: "high", confidence: "medium" };
}

export default {
  id: "injection/template",
  kind: "taint",
  severity: "critical",
  confidence: "high",
  cwe: [1336, 94],
  owasp: "A03:2021",
  message: "Data from a request becomes part of a template, which is code that the server compiles and runs.",
  fix: "Keep templates in files and give them data from requests as named values.",
  sinks: ["template", "template-data"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic", "url"],
  judge,
} satisfies TaintRule;
