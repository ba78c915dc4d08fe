/**
 * A template language that makes pages is told not to escape what it shows.
 *
 * Every value in every template is then HTML: one name, one comment or one search that a user typed is enough to run a script in
 * the browsers of others.
 *
 * ## Nunjucks without `autoescape`
 *
 * ```js bad
 * const express = require("express");
 * const nunjucks = require("nunjucks");
 * const app = express();
 *
 * nunjucks.configure("views", { autoescape: false, express: app }); // finding
 * ```
 *
 * ```js good
 * const express = require("express");
 * const nunjucks = require("nunjucks");
 * const app = express();
 *
 * nunjucks.configure("views", { autoescape: true, express: app });
 * ```
 *
 * ## Handlebars with `noEscape`
 *
 * ```ts bad
 * import Handlebars from "handlebars";
 *
 * export const card = Handlebars.compile("<div class='card'>{{name}}</div>", { noEscape: true }); // finding
 * ```
 *
 * Leave the one value that holds HTML as it is, and escape the rest:
 *
 * ```ts good
 * import Handlebars from "handlebars";
 *
 * export const card = Handlebars.compile("<div class='card'>{{name}}{{{html}}}</div>");
 * ```
 *
 * ## Mustache with another `escape`
 *
 * ```js bad
 * const http = require("node:http");
 * const Mustache = require("mustache");
 *
 * Mustache.escape = (text) => text; // finding
 *
 * http.createServer((req, res) => {
 *   res.setHeader("Content-Type", "text/html");
 *   res.end(Mustache.render("<h1>{{title}}</h1>", { title: "Shop" }));
 * });
 * ```
 *
 * ```js good
 * const http = require("node:http");
 * const Mustache = require("mustache");
 *
 * http.createServer((req, res) => {
 *   res.setHeader("Content-Type", "text/html");
 *   res.end(Mustache.render("<h1>{{title}}</h1>", { title: "Shop" }));
 * });
 * ```
 *
 * ## Not reported
 *
 * Templates for texts that are no HTML, as code generators and mails use them:
 *
 * ```js good
 * const Handlebars = require("handlebars");
 * const Mustache = require("mustache");
 *
 * Mustache.escape = (text) => text;
 *
 * module.exports.readme = Handlebars.compile("# {{name}}\n\n{{description}}\n", { noEscape: true });
 * module.exports.mail = (user) => Mustache.render("Dear {{name}}", user);
 * ```
 *
 * ## Out of scope
 *
 * Single values that a template shows as they are: see `injection/template-output`.
 */

import { type Call, handlesRequest, isFunction, type Module, type TSESTree } from "../../analysis/index.ts";
import type { CodeRule, Problem } from "../../model/rule.ts";

/** Options that switch escaping off, and the calls that take them. */
const options: readonly { readonly apis: RegExp; readonly name: string; readonly off: boolean }[] = [
  { apis: /^handlebars\.(?:compile|precompile)$/, name: "noEscape", off: true },
  { apis: /^nunjucks\.(?:configure|Environment)$/, name: "autoescape", off: false },
  { apis: /^eta\.(?:Eta|configure)$/, name: "autoEscape", off: false },
];

const tag = /<[a-z!/]/i;
const web = /["'`](?:express|koa|fastify|@hapi\/hapi|hono|restify|polka|@nestjs\/common|text\/html[^"'`]*)["'`]/;

function makesPages(module: Module): boolean {
  return web.test(module.text) || handlesRequest(module, module.program);
}

function* inCall(module: Module, { api, node }: Call): Iterable<Problem> {
  const option = options.find(({ apis }) => apis.test(api));
  if (!option) return;
  const value = node.arguments.map((argument) => module.optionOf(argument, option.name)).find(Boolean);
  if (!value || module.constantOf(value) !== option.off) return;
  const [first] = node.arguments;
  const template = first && api.startsWith("handlebars.") ? module.constantOf(first) : undefined;
  if (typeof template === "string" ? tag.test(template) : makesPages(module)) yield { range: node.range };
}

/** `Mustache.escape = (text) => text`. */
function* inAssignment(module: Module, node: TSESTree.Node): Iterable<Problem> {
  if (node.type !== "AssignmentExpression" || module.apiOf(node.left) !== "mustache.escape") return;
  if (isIdentity(node.right) && makesPages(module)) yield { range: node.range };
}

function isIdentity(node: TSESTree.Node): boolean {
  const [parameter] = isFunction(node) ? node.params : [];
  const result = isFunction(node) ? resultOf(node.body) : undefined;
  return parameter?.type === "Identifier" && result?.type === "Identifier" && result.name === parameter.name;
}

function resultOf(body: TSESTree.Node): TSESTree.Node | undefined {
  if (body.type !== "BlockStatement") return body;
  const [only] = body.body;
  return only?.type === "ReturnStatement" ? (only.argument ?? undefined) : undefined;
}

export default {
  id: "injection/template-escaping",
  kind: "code",
  severity: "medium",
  confidence: "medium",
  cwe: [79, 116],
  owasp: "A03:2021",
  message: "The template language is told not to escape, so every value in its pages is HTML.",
  fix: "Leave escaping on, and use the raw output of the template language for the values that hold clean HTML.",
  *detect(module) {
    for (const call of module.calls()) yield* inCall(module, call);
    for (const node of module.tree.nodes) yield* inAssignment(module, node);
  },
} satisfies CodeRule<Module>;
