/**
 * A whole body of a request is written to the database.
 *
 * Its sender then sets fields that no form has: `isAdmin`, `balance`, `ownerId`, `emailVerified`. The code that checks them
 * elsewhere believes what is stored.
 *
 * ## A body as a new row
 *
 * ```js bad
 * const express = require("express");
 * const mongoose = require("mongoose");
 *
 * const app = express();
 * const User = mongoose.model("User", new mongoose.Schema({ name: String, isAdmin: Boolean }));
 *
 * app.post("/users", async (req, res) => {
 *   const user = new User(req.body); // finding
 *   res.json(await user.save());
 * });
 * ```
 *
 * Name the fields that the sender may set:
 *
 * ```js good
 * const express = require("express");
 * const mongoose = require("mongoose");
 *
 * const app = express();
 * const User = mongoose.model("User", new mongoose.Schema({ name: String, isAdmin: Boolean }));
 *
 * app.post("/users", async (req, res) => {
 *   const user = new User({ name: req.body.name, mail: req.body.mail });
 *   res.json(await user.save());
 * });
 * ```
 *
 * ## A body as a change
 *
 * ```ts bad
 * import { PrismaClient } from "@prisma/client";
 * import express from "express";
 *
 * const app = express();
 * const prisma = new PrismaClient();
 *
 * app.patch("/me", async (req, res) => {
 *   const changes = { ...req.body, changedAt: new Date() };
 *   res.json(await prisma.user.update({ where: { id: 1 }, data: changes })); // finding
 * });
 * ```
 *
 * A schema lets through only what it names:
 *
 * ```ts good
 * import { PrismaClient } from "@prisma/client";
 * import express from "express";
 * import { z } from "zod";
 *
 * const app = express();
 * const prisma = new PrismaClient();
 * const profile = z.object({ name: z.string(), city: z.string().optional() });
 *
 * app.patch("/me", async (req, res) => {
 *   const changes = { ...profile.parse(req.body), changedAt: new Date() };
 *   res.json(await prisma.user.update({ where: { id: 1 }, data: changes }));
 * });
 * ```
 *
 * ## A loaded object that is filled with the body
 *
 * ```js bad
 * const express = require("express");
 * const { findUser } = require("./users");
 *
 * const app = express();
 *
 * app.put("/users/:id", async (req, res) => {
 *   const user = await findUser(req.params.id);
 *   Object.assign(user, req.body);
 *   res.json(await user.save()); // finding
 * });
 * ```
 *
 * ```js good
 * const express = require("express");
 * const { findUser } = require("./users");
 *
 * const app = express();
 *
 * app.put("/users/:id", async (req, res) => {
 *   const user = await findUser(req.params.id);
 *   Object.assign(user, { name: req.body.name, city: req.body.city });
 *   res.json(await user.save());
 * });
 * ```
 *
 * ## Sequelize
 *
 * ```js bad
 * const Koa = require("koa");
 * const { Model } = require("sequelize");
 *
 * class Order extends Model {}
 * const app = new Koa();
 *
 * app.use(async (ctx) => {
 *   ctx.body = await Order.update(ctx.request.body, { where: { id: ctx.query.id } }); // finding
 * });
 * ```
 *
 * ```js good
 * const Koa = require("koa");
 * const { Model } = require("sequelize");
 *
 * class Order extends Model {}
 * const app = new Koa();
 *
 * app.use(async (ctx) => {
 *   ctx.body = await Order.update(ctx.request.body, { where: { id: ctx.query.id }, fields: ["address"] });
 * });
 * ```
 *
 * ## Not reported
 *
 * Single fields, fields that were picked, and bodies that a validator went over before:
 *
 * ```js good
 * const express = require("express");
 * const { pick } = require("lodash");
 * const mongoose = require("mongoose");
 * const { validate } = require("./validate");
 *
 * const app = express();
 * const User = mongoose.model("User");
 *
 * app.patch("/users/:id", async (req, res) => {
 *   const { name, mail } = req.body;
 *   await User.findByIdAndUpdate(req.params.id, { name, mail });
 *   res.json(await User.create(pick(req.body, ["name", "mail"])));
 * });
 *
 * app.post("/users", validate("user"), async (req, res) => {
 *   res.json(await User.create(req.body));
 * });
 * ```
 *
 * Routes that only administrators reach, who may set any field:
 *
 * ```js good
 * const express = require("express");
 * const mongoose = require("mongoose");
 * const { protect, adminOnly } = require("./auth");
 *
 * const app = express();
 * const Event = mongoose.model("Event");
 *
 * app.put("/events/:id", protect, adminOnly, async (req, res) => {
 *   res.json(await Event.findByIdAndUpdate(req.params.id, req.body, { new: true }));
 * });
 * ```
 *
 * ## Out of scope
 *
 * What a schema of the database itself refuses, and validators in other files that a handler's route does not show.
 */

import { isEnteringBehind, isValidatedBefore, type Module } from "../../analysis/index.ts";
import type { Step, TaintRule } from "../../model/rule.ts";

/** Middleware that lets administrators pass only: they may set any field. */
const administrators = /admin|\bstaff\b|superuser/i;

export default {
  id: "injection/mass-assignment",
  kind: "taint",
  severity: "medium",
  confidence: "medium",
  cwe: [915],
  owasp: "A08:2021",
  message: "A whole object from a request is written to the database, with whatever fields its sender adds.",
  fix: "Write the fields that the sender may set by name, or validate the object with a schema that refuses others.",
  sources: ["structured"],
  sinks: ["mass-assignment", "saved-object"],
  sanitizers: ["schema", "picked", "string", "number", "allow-list", "characters", "json"],
  spares: (module, { sink, taint: { steps } }) => {
    const [source] = steps;
    if (!source) return false;
    if (sink === "saved-object" && isOneField(module, source)) return true;
    return isValidatedBefore(module, source) || isEnteringBehind(module, source, administrators);
  },
} satisfies TaintRule<Module>;

/** `user[field] = req.body[field]`: one field of many, whose names the program chose for the most part. */
function isOneField({ path, text }: Module, { path: at = path, range }: Step): boolean {
  return at === path && text.slice(...range).endsWith("]");
}
