import type { PackageModel } from "../package-model.ts";

const responses = ["express.Response", "fastify.Reply", "koa.Context", "koa.Context.response", "hono.Context"];
const setters = ["setHeader", "set", "header", "append", "appendHeader"].flatMap((name) =>
  responses.map((owner) => `${owner}.${name}`),
);
const wholes = ["set", "header", "headers"].flatMap((name) => responses.map((owner) => `${owner}.${name}`));
const setCookie = /^set-cookie$/i;

/** A text of HTTP that the program makes itself: the first line, or a header after another. */
const http = /^HTTP\/1|HTTP\/1\.[01]\r\n|\r\n[A-Z][\w-]+: /;

const sockets = [
  "net.Socket",
  "net.Socket()",
  "net.connect()",
  "net.createConnection()",
  "tls.connect()",
  "express.Response.socket",
];

/**
 * Headers. Node refuses line breaks in their names and values (`ERR_INVALID_CHAR`), so that data as the value of a header cannot
 * start another one; a text of HTTP that is written to a socket is not looked at by anyone.
 */
export default {
  aliases: { "express.Response.connection": "express.Response.socket", "express.Request.socket": "net.Socket" },
  callbacks: [
    {
      apis: ["https.createServer().on", "http.Server().on", "https.Server().on"],
      first: /^(?:upgrade|connect)$/,
      parameters: ["express.Request", "net.Socket", undefined],
    },
  ],
  sinks: [
    {
      kind: "header",
      apis: [...setters, ...wholes],
      arguments: [0],
      // A beginning such as `X-` keeps it from being a header that means something.
      unless: /^[\w-]+\ufffc/,
      effect: "sets the headers that it names",
    },
    {
      kind: "header",
      apis: ["express.Response.writeHead"],
      arguments: [1, 2],
      effect: "sets the headers that it names",
    },
    {
      kind: "header",
      apis: setters,
      arguments: [1],
      first: setCookie,
      fields: "all",
      effect: "sets a cookie, with attributes that stand in it",
    },
    {
      kind: "header",
      apis: [...wholes, "express.Response.writeHead", "Response", "next/server.NextResponse"],
      fields: setCookie,
      effect: "sets a cookie, with attributes that stand in it",
    },
    {
      kind: "header",
      apis: sockets.flatMap((socket) => [`${socket}.write`, `${socket}.end`]),
      methods: ["write", "end"],
      arguments: [0],
      first: http,
      effect: "sends it as lines of HTTP",
    },
  ],
  sanitizers: {
    "cookie.serialize": ["url"],
  },
} satisfies PackageModel;
