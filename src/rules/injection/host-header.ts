/**
 * The host that a client names in its request becomes the host of a link that others get.
 *
 * `Host` and `X-Forwarded-Host` are whatever the client sends. A link to reset a password that is built of them leads the owner of
 * the account to a foreign server, with the token. An address that a cache keeps, or an answer that a cache in front of the
 * service keeps, leads everybody else there.
 *
 * ## A link in a mail
 *
 * ```ts bad
 * import { Body, Controller, Post, Req } from "@nestjs/common";
 * import type { Request } from "express";
 * import type { AccountsService } from "./accounts.service";
 * import type { MailsService } from "./mails.service";
 *
 * @Controller("accounts")
 * export class AccountsController {
 *   constructor(private readonly accounts: AccountsService, private readonly mails: MailsService) {}
 *
 *   @Post("forgot")
 *   async forgot(@Body("email") email: string, @Req() req: Request) {
 *     const user = await this.accounts.find(email);
 *     const link = `${req.protocol}://${req.get("host")}/reset/${user.token}`;
 *     await this.mails.sendPasswordReset(user.email, link); // finding
 *   }
 * }
 * ```
 *
 * ```ts good
 * import { Body, Controller, Post } from "@nestjs/common";
 * import type { AccountsService } from "./accounts.service";
 * import type { MailsService } from "./mails.service";
 *
 * @Controller("accounts")
 * export class AccountsController {
 *   constructor(private readonly accounts: AccountsService, private readonly mails: MailsService) {}
 *
 *   @Post("forgot")
 *   async forgot(@Body("email") email: string) {
 *     const user = await this.accounts.find(email);
 *     const link = `${process.env.PUBLIC_URL}/reset/${user.token}`;
 *     await this.mails.sendPasswordReset(user.email, link);
 *   }
 * }
 * ```
 *
 * ## An address in a cache
 *
 * ```js bad
 * const NodeCache = require("node-cache");
 *
 * const cache = new NodeCache({ stdTTL: 600 });
 *
 * module.exports.feed = (req, res) => {
 *   if (!cache.has("feed")) {
 *     const link = `https://${req.hostname}/news`;
 *     cache.set("feed", `<feed><link href="${link}"/></feed>`); // finding
 *   }
 *   res.type("atom").send(cache.get("feed"));
 * };
 * ```
 *
 * ```js good
 * const NodeCache = require("node-cache");
 *
 * const cache = new NodeCache({ stdTTL: 600 });
 * const hosts = ["shop.example.com", "shop.example.org"];
 *
 * module.exports.feed = (req, res) => {
 *   if (!hosts.includes(req.hostname)) return res.sendStatus(421);
 *   const key = `feed ${req.hostname}`;
 *   if (!cache.has(key)) cache.set(key, `<feed><link href="https://${req.hostname}/news"/></feed>`);
 *   res.type("atom").send(cache.get(key));
 * };
 * ```
 *
 * ## A redirect to the forwarded host
 *
 * Caches tell answers apart by `Host`, but not by the headers of proxies. A proxy that sets the header itself is not known here, so
 * confidence is low:
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/start", (req, res) => {
 *   const host = req.headers["x-forwarded-host"] || req.headers.host;
 *   res.redirect(301, `https://${host}/home`); // finding
 * });
 * ```
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/start", (req, res) => {
 *   res.redirect(301, "/home");
 * });
 * ```
 *
 * ## Not reported
 *
 * A redirect to the same host, and the host where it names something else than a link that is kept or sent:
 *
 * ```js good
 * const express = require("express");
 *
 * const app = express();
 * const tenants = new Map();
 *
 * app.use((req, res, next) => {
 *   if (!req.secure) return res.redirect(301, `https://${req.headers.host}${req.url}`);
 *   req.tenant = tenants.get(req.hostname);
 *   next();
 * });
 *
 * app.get("/orders/:id", (req, res) => {
 *   res.json({ self: `https://${req.hostname}/orders/${req.tenant.id}` });
 * });
 * ```
 *
 * ## Out of scope
 *
 * Mails that nodemailer or a known service sends are in `injection/email`, with all else that may be wrong in a mail. Requests of
 * the server to the host of the request are in `injection/ssrf`.
 */

import { hostNamedBy } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

type Judgement = ReturnType<NonNullable<TaintRule["judge"]>>;

function judge(_module: unknown, reached: Reached): Judgement {
  const named = hostNamedBy(reached);
  if (named === undefined) return undefined;
  if (reached.sink !== "redirect") return reached.sink === "cache" ? { severity: "medium" } : {};
  return named === "forwarded" ? { severity: "medium", confidence: "low" } : undefined;
}

export default {
  id: "injection/host-header",
  kind: "taint",
  severity: "high",
  confidence: "medium",
  cwe: [644, 640, 601],
  owasp: "A03:2021",
  message: "The host of a link comes from the request, so whoever sends it decides where others are led.",
  fix: "Take the service's address from the settings, or compare the host with a list.",
  sources: ["remote"],
  sinks: ["mail-link", "cache", "redirect"],
  sanitizers: ["allow-list", "host"],
  judge,
} satisfies TaintRule;
