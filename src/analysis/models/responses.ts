import type { PackageModel, Sink } from "../package-model.ts";

const effect = "sends it to the client";

/** Texts that hold a tag. */
const tag = /<[a-z!/]/i;
/** Texts that hold a tag, and those that a browser which is told no type takes for none, since they start with a word. */
const textOrTag = /<[a-z!/]|^\s*[^\s<\ufffc\ufffd]/i;
/** Koa sends a text as HTML where it starts with `<`. */
const fromTag = /^\s*</;
const notFromData = /^\s*[^\s\ufffc\ufffd]/;

const unnamed = ["end", "write"].map((name) => `express.Response.${name}`);
const plain = [
  "fastify.Reply.send",
  "hono.Context.body",
  "hono.Context.newResponse",
  "Response",
  "next/server.NextResponse",
];
/** What handlers get that answer with what they return. */
const returning = ["hapi.Request", "h3.Event", "nest.Input", "nest.Text"];
const assigned = ["koa.Context.body", "koa.Context.response.body"];

/**
 * What a browser gets as HTML, by what decides that: `html` is sent as HTML where the code names no other type, `html-guess`
 * where it looks like it, `html-typed` only where the code names that type.
 */
const html: readonly Sink[] = [
  {
    kind: "html",
    apis: ["express.Response.send", "hono.Context.html", "hapi.Toolkit.response"],
    arguments: [0],
    effect,
  },
  { kind: "html", apis: unnamed, arguments: [0], like: tag, effect },
  { kind: "html", apis: assigned, assigned: true, like: fromTag, effect },
  { kind: "html-guess", apis: unnamed, arguments: [0], unless: textOrTag, effect },
  { kind: "html-guess", apis: assigned, assigned: true, unless: notFromData, effect },
  { kind: "html-typed", apis: [...unnamed, ...plain], arguments: [0], effect },
  { kind: "html-typed", apis: assigned, assigned: true, effect },
  { kind: "html", apis: returning, returned: true, like: tag, effect },
  { kind: "html-typed", apis: ["fastify.Reply"], returned: true, effect },
  { kind: "html-typed", apis: ["lambda.Event"], returned: true, fields: "body", effect },
];

/** What frameworks send to the client. */
export default {
  fluent: ["express.Response", "fastify.Reply"],
  sources: { "Error().stack": "error-details", "Error().sql": "error-details", "Error().sqlMessage": "error-details" },
  sinks: [
    {
      kind: "response",
      apis: ["send", "json", "jsonp", "end", "write", "render"].map((name) => `express.Response.${name}`),
      fields: "all",
      effect,
    },
    { kind: "response", apis: ["fastify.Reply.send", "fastify.Reply.view"], fields: "all", effect },
    {
      kind: "response",
      apis: ["json", "text", "html", "body"].map((name) => `hono.Context.${name}`),
      fields: "all",
      effect,
    },
    {
      kind: "response",
      apis: ["Response", "Response.json", "next/server.NextResponse", "next/server.NextResponse.json"],
      arguments: [0],
      fields: "all",
      effect,
    },
    {
      kind: "response",
      apis: ["koa.Context.body", "koa.Context.response.body"],
      assigned: true,
      fields: "all",
      effect,
    },
    {
      kind: "template-data",
      apis: ["express.Response.render", "express.Application.render", "koa.Context.render"],
      arguments: [1],
      effect: "takes options of the template language from it",
    },
    ...html,
  ],
} satisfies PackageModel;
