import type { PackageModel } from "../package-model.ts";

/**
 * No data decides about the host: the address begins with a constant host, or with a path that is more than a slash (`//host`
 * is an address of another host, and browsers read `\` as `/`). U+FFFD at the beginning is not known and no data of a request.
 */
const staysOnHost =
  /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#\\@\ufffc]+(?:[/?#]|$)|^\/[^/\\\ufffc]|^\/$|^[?#.]|^[\w-]+[/?#]|^\ufffd|^(?:mailto|tel):/iu;

const location = /^location$/i;
const redirect = {
  kind: "redirect",
  unless: staysOnHost,
  effect: "sends the browser to the address that it names",
} as const;

const responses = ["express.Response", "fastify.Reply", "koa.Context", "koa.Context.response", "hono.Context"];
const setters = ["setHeader", "set", "header", "append", "appendHeader"];

const functions = [
  ...[
    "Response.redirect",
    "next/server.NextResponse.redirect",
    "next/navigation.redirect",
    "next/navigation.permanentRedirect",
  ],
  ...["redirect", "redirectDocument", "replace"].flatMap((name) =>
    ["@remix-run/node", "@remix-run/cloudflare", "@remix-run/server-runtime", "react-router"].map(
      (owner) => `${owner}.${name}`,
    ),
  ),
  ...["react-router-dom.redirect"],
];

/** Where an answer sends the browser. */
export default {
  sinks: [
    {
      ...redirect,
      apis: ["express.Response.redirect", "fastify.Reply.redirect"],
      arguments: [0, 1],
    },
    {
      ...redirect,
      apis: [
        ...["koa.Context", "koa.Context.response", "hono.Context"].map((owner) => `${owner}.redirect`),
        ...["express.Response.location", "web.Context.redirect", "hapi.Toolkit.redirect", "hapi.Response.location"],
        ...functions,
      ],
      arguments: [0],
    },
    { ...redirect, apis: ["@sveltejs/kit.redirect", "h3.sendRedirect", "micro-redirect"], arguments: [1] },
    {
      ...redirect,
      apis: responses.flatMap((owner) => setters.map((name) => `${owner}.${name}`)),
      arguments: [1],
      first: location,
    },
    {
      ...redirect,
      apis: [
        ...responses.flatMap((owner) => [`${owner}.set`, `${owner}.header`, `${owner}.headers`, `${owner}.writeHead`]),
        ...["Response", "next/server.NextResponse"],
      ],
      fields: location,
    },
  ],
} satisfies PackageModel;
