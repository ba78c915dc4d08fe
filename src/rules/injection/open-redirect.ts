/**
 * Data from a request decides where the browser is sent to.
 *
 * A link that begins with the address of the service is trusted: by people, by mail filters and by login pages that hand on a
 * token. It then leads to a page of somebody else, which asks for the password once more. Where the scheme is free as well,
 * `javascript:` in the address may run a script.
 *
 * ## The whole address
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 *
 * app.post("/login", (req, res) => {
 *   req.session.user = req.body.name;
 *   res.redirect(req.query.next || "/"); // finding
 * });
 * ```
 *
 * Take addresses of the own service only. The parser of URLs knows what browsers make of `//evil.example` and `/\evil.example`:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const origin = "https://shop.example.com";
 *
 * app.post("/login", (req, res) => {
 *   req.session.user = req.body.name;
 *   const next = new URL(req.query.next, origin);
 *   res.redirect(next.origin === origin ? next.href : "/");
 * });
 * ```
 *
 * ## A slash is not enough
 *
 * `/` with data after it is `//evil.example` where the data begins with a slash, and a host without a slash after it goes on in
 * the data (`.evil.example`):
 *
 * ```js bad
 * module.exports = (app) => {
 *   app.get("/old/:page", (req, res) => {
 *     res.redirect(301, `/${req.query.page}`); // finding
 *   });
 *
 *   app.get("/shop", (req, res) => {
 *     res.redirect("https://shop.example.com" + req.query.path); // finding
 *   });
 * };
 * ```
 *
 * ```js good
 * module.exports = (app) => {
 *   app.get("/old/:page", (req, res) => {
 *     res.redirect(301, `/pages/${req.query.page}`);
 *   });
 *
 *   app.get("/shop", (req, res) => {
 *     res.redirect("https://shop.example.com/" + req.query.path);
 *   });
 * };
 * ```
 *
 * ## The header by itself
 *
 * ```ts bad
 * import { createServer } from "node:http";
 *
 * createServer((req, res) => {
 *   const { searchParams } = new URL(req.url ?? "/", "http://localhost");
 *   res.writeHead(302, { Location: searchParams.get("to") ?? "/" }); // finding
 *   res.end();
 * });
 * ```
 *
 * ```ts good
 * import { createServer } from "node:http";
 *
 * const targets = new Map([["docs", "https://docs.example.com/"], ["shop", "https://shop.example.com/"]]);
 *
 * createServer((req, res) => {
 *   const { searchParams } = new URL(req.url ?? "/", "http://localhost");
 *   res.writeHead(302, { Location: targets.get(searchParams.get("to") ?? "") ?? "/" });
 *   res.end();
 * });
 * ```
 *
 * ## The address that was asked for
 *
 * A request for `//evil.example/..` to a middleware that adds a slash sends the browser to `evil.example`. Which paths reach the
 * middleware is not known, so confidence is low:
 *
 * ```js bad
 * const express = require("express");
 *
 * const app = express();
 *
 * app.use((req, res, next) => {
 *   if (req.path.endsWith("/")) return next();
 *   res.redirect(301, req.originalUrl + "/"); // finding
 * });
 * ```
 *
 * ```js good
 * const path = require("path");
 * const express = require("express");
 *
 * const app = express();
 *
 * app.use((req, res, next) => {
 *   if (req.path.endsWith("/")) return next();
 *   res.redirect(301, `./${path.posix.basename(req.path)}/`);
 * });
 * ```
 *
 * ## Not reported
 *
 * Data after a constant host, a constant path or in the query, a value from a list, and headers of the request, which nobody can
 * set in the browser of somebody else:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const languages = ["en", "de"];
 *
 * app.get("/go", (req, res) => {
 *   if (!req.session.user) return res.redirect(`/login?next=${encodeURIComponent(req.originalUrl)}`);
 *   if (req.query.order) return res.redirect(`/orders/${req.query.order}`);
 *   if (!req.secure) return res.redirect(`https://${req.headers.host}${req.url}`);
 *   if (languages.includes(req.query.language)) return res.redirect(`/${req.query.language}/`);
 *   if (req.query.search) return res.redirect(`${process.env.SEARCH_URL}?q=${req.query.search}`);
 *   res.redirect(req.get("referer") || "/");
 * });
 * ```
 *
 * ## Out of scope
 *
 * Scripts that send the browser elsewhere (`location.href = …`), and addresses that were stored before.
 */

import { isOfSenderAlone, isRequestPath } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** A host of the request's own and its path after it: `https://${req.headers.host}${req.url}`, `${origin(req)}${req.url}`. */
const ownAddress = /^(?:(?:[a-z+]*|\ufffd):\/\/)?\ufffc\/\ufffc/i;

function judge(_module: unknown, reached: Reached): { readonly confidence?: "low" } | undefined {
  if (isOfSenderAlone(reached)) return undefined;
  if (!isRequestPath(reached)) return {};
  return ownAddress.test(reached.text ?? "") ? undefined : { confidence: "low" };
}

export default {
  id: "injection/open-redirect",
  kind: "taint",
  severity: "medium",
  confidence: "high",
  cwe: [601],
  owasp: "A01:2021",
  message: "Data from a request decides where the browser is sent to, so a link to the service leads to any other.",
  fix: "Put a constant path such as `/orders/` before the data, or compare the host of the parsed URL with the own one.",
  sources: ["remote"],
  sinks: ["redirect"],
  sanitizers: ["number", "allow-list", "host", "characters", "path-segment", "url"],
  judge,
} satisfies TaintRule;
