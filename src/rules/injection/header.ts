/**
 * Data from a request becomes the name of a response's header, an attribute of a cookie, or lines of HTTP.
 *
 * Whoever names a header sets any of them: `Access-Control-Allow-Origin`, `Set-Cookie`, `Content-Security-Policy`. A `;` in the text
 * of a cookie adds attributes to it, such as `Domain`. A line break in HTTP that the program writes by itself starts another header
 * or the body.
 *
 * Node refuses line breaks in the names and values of headers. So the value of a header alone is no problem here, and the rest
 * depends on what the header is for: confidence is medium.
 *
 * ## The name of a header
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/echo", (req, res) => {
 *   res.setHeader(req.query.name, req.query.value); // finding
 *   res.end();
 * });
 *
 * app.post("/render", (req, res) => {
 *   res.writeHead(200, req.body.headers); // finding
 *   res.end("done");
 * });
 * ```
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const names = new Set(["x-trace", "x-tenant"]);
 *
 * app.get("/echo", (req, res) => {
 *   if (names.has(req.query.name)) res.setHeader(req.query.name, req.query.value);
 *   res.end();
 * });
 *
 * app.post("/render", (req, res) => {
 *   res.writeHead(200, { "x-trace": req.body.trace });
 *   res.end("done");
 * });
 * ```
 *
 * ## The text of a cookie
 *
 * ```js bad
 * const http = require("http");
 *
 * http.createServer((req, res) => {
 *   const { searchParams } = new URL(req.url, "http://localhost");
 *   res.setHeader("Set-Cookie", `theme=${searchParams.get("theme")}; Path=/`); // finding
 *   res.end();
 * });
 * ```
 *
 * ```js good
 * const http = require("http");
 *
 * http.createServer((req, res) => {
 *   const { searchParams } = new URL(req.url, "http://localhost");
 *   res.setHeader("Set-Cookie", `theme=${encodeURIComponent(searchParams.get("theme"))}; Path=/`);
 *   res.end();
 * });
 * ```
 *
 * ## Lines of HTTP
 *
 * ```js bad
 * const http = require("http");
 *
 * const server = http.createServer();
 *
 * server.on("upgrade", (req, socket) => {
 *   const { searchParams } = new URL(req.url, "http://localhost");
 *   socket.write("HTTP/1.1 101 Switching Protocols\r\nX-Room: " + searchParams.get("room") + "\r\n\r\n"); // finding
 * });
 * ```
 *
 * ```js good
 * const http = require("http");
 *
 * const server = http.createServer();
 *
 * server.on("upgrade", (req, socket) => {
 *   const { searchParams } = new URL(req.url, "http://localhost");
 *   const room = encodeURIComponent(searchParams.get("room"));
 *   socket.write("HTTP/1.1 101 Switching Protocols\r\nX-Room: " + room + "\r\n\r\n");
 * });
 * ```
 *
 * ## Not reported
 *
 * The value of a header, a name with a constant beginning, `res.cookie`, which encodes the value, and cookies of the request that
 * are set anew:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/report", (req, res) => {
 *   res.set("Content-Language", req.query.language);
 *   res.set({ "X-Request-Id": req.get("x-request-id") });
 *   res.set(`X-Label-${req.query.label}`, "1");
 *   res.cookie("theme", req.query.theme, { sameSite: "lax" });
 *   res.append("Set-Cookie", `visit=${req.cookies.visit}; Max-Age=3600`);
 *   res.send("ok");
 * });
 * ```
 *
 * ## Out of scope
 *
 * Where the browser is sent to is in `injection/open-redirect`, headers of e-mail in `injection/email`.
 */

import { isOfSenderAlone } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** A cookie that the browser sent may be set again; a header that names others or splits the answer may reach a shared cache. */
const fromCookie = /cookies?\b/i;

function judge(_module: unknown, reached: Reached): Record<string, never> | undefined {
  const isOwnCookie = isOfSenderAlone(reached) && fromCookie.test(reached.taint.steps[0]?.text ?? "");
  return isOwnCookie ? undefined : {};
}

export default {
  id: "injection/header",
  kind: "taint",
  severity: "medium",
  confidence: "medium",
  cwe: [113, 93, 644],
  owasp: "A03:2021",
  message: "Data from a request becomes a header's name, a cookie's attributes or lines of HTTP.",
  fix: "Take names of headers from a list, and encode what becomes part of a cookie or a line with `encodeURIComponent`.",
  sources: ["remote"],
  sinks: ["header"],
  sanitizers: ["number", "allow-list", "characters", "crlf", "url"],
  judge,
} satisfies TaintRule;
