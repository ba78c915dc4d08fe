import type { PackageModel } from "../package-model.ts";

const event = "h3.Event";
const packages = ["h3", "nitropack/runtime", "nitro/h3", "#imports"];
const handlers = [
  "defineEventHandler",
  "eventHandler",
  "defineCachedEventHandler",
  "cachedEventHandler",
  "lazyEventHandler",
];

/** What helpers read from an event, as h3 and Nitro give them out and as Nuxt has them without an import. */
const helpers: Readonly<Record<string, readonly string[]>> = {
  readBody: ["remote", "structured"],
  readRawBody: ["remote"],
  readFormData: ["remote"],
  readMultipartFormData: ["remote"],
  getQuery: ["remote", "repeated"],
  getRouterParam: ["remote"],
  getRouterParams: ["remote"],
  getHeader: ["remote"],
  getHeaders: ["remote"],
  getRequestHeader: ["remote"],
  getRequestHeaders: ["remote"],
  getRequestURL: ["remote"],
  getRequestHost: ["remote"],
  getCookie: ["remote"],
  parseCookies: ["remote"],
};

/** h3, which Nitro and Nuxt use for their servers. */
export default {
  aliases: {
    "h3.H3Event()": event,
    "h3.Event.req": "web.Request",
    "h3.Event.request": "web.Request",
    "h3.Event.node.req": "express.Request",
    "h3.Event.node.res": "express.Response",
    "h3.H3()": "h3.App",
    "h3.createRouter()": "h3.App",
    "h3.createApp()": "h3.App",
    ...Object.fromEntries(routing().map((name) => [`h3.App.${name}()`, "h3.App"])),
    ...Object.fromEntries(
      packages.slice(1).flatMap((name) => Object.keys(helpers).map((helper) => [`${name}.${helper}`, `h3.${helper}`])),
    ),
  },
  callbacks: [
    {
      apis: [...handlers, ...packages.flatMap((name) => handlers.map((handler) => `${name}.${handler}`))],
      parameters: [event],
    },
    {
      apis: [...handlers, ...packages.flatMap((name) => handlers.map((handler) => `${name}.${handler}`))],
      option: ["handler", "onRequest"],
      parameters: [event],
    },
    { apis: routing().map((name) => `h3.App.${name}`), parameters: [event] },
  ],
  sources: {
    "h3.Event.path": "remote",
    "h3.Event.url": "remote",
    "h3.Event.headers": "remote",
    "h3.Event.context.params": "remote",
    ...Object.fromEntries(
      Object.entries(helpers).flatMap(([name, kinds]) => [`${name}()`, `h3.${name}()`].map((api) => [api, kinds])),
    ),
  },
} satisfies PackageModel;

function routing() {
  return ["all", "delete", "get", "head", "options", "patch", "post", "put", "use"];
}
