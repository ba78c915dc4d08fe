import type { PackageModel } from "../package-model.ts";

const request = "hapi.Request";
const toolkit = "hapi.Toolkit";

/** hapi: routes and extensions get a request and a toolkit. */
export default {
  aliases: {
    "@hapi/hapi.server()": "hapi.Server",
    "@hapi/hapi.Server()": "hapi.Server",
    "hapi.server()": "hapi.Server",
    "hapi.Server()": "hapi.Server",
    "@hapi/hapi.Request()": request,
    "@hapi/hapi.ResponseToolkit()": toolkit,
    "hapi.Request.raw.req": "express.Request",
    "hapi.Request.raw.res": "express.Response",
  },
  callbacks: [
    {
      apis: ["hapi.Server.route"],
      option: ["handler", "method", "assign", "failAction"],
      parameters: [request, toolkit],
    },
    { apis: ["hapi.Server.ext"], parameters: [request, toolkit] },
    { apis: ["hapi.Server.ext"], option: "method", parameters: [request, toolkit] },
    { apis: ["hapi.Server.register"], option: "register", parameters: ["hapi.Server"] },
  ],
  sources: {
    "hapi.Request.headers": "remote",
    "hapi.Request.hostname": "remote",
    "hapi.Request.info.host": "remote",
    "hapi.Request.info.hostname": "remote",
    "hapi.Request.info.referrer": "remote",
    "hapi.Request.params": "remote",
    "hapi.Request.paramsArray": "remote",
    "hapi.Request.path": "remote",
    "hapi.Request.payload": ["remote", "structured"],
    "hapi.Request.query": ["remote", "repeated"],
    "hapi.Request.state": ["remote", "structured"],
    "hapi.Request.url": "remote",
  },
} satisfies PackageModel;
