import type { PackageModel } from "../package-model.ts";

/** Decorators whose parameter is a text, and those whose parameter the client may make an object of. */
const texts = ["Headers", "HostParam", "Param"];
const structured = ["Body", "Query"];
const hosts = ["@nestjs/common.ArgumentsHost()", "@nestjs/common.ExecutionContext()"];

/** Nest: a decorator says what a handler's parameter is. */
export default {
  aliases: {
    "@nestjs/common.HttpException()": "Error()",
    ...Object.fromEntries(
      hosts.flatMap((host) => [
        [`${host}.switchToHttp().getRequest()`, "express.Request"],
        [`${host}.switchToHttp().getResponse()`, "express.Response"],
        [`${host}.switchToRpc().getData()`, "nest.Input"],
        [`${host}.switchToWs().getData()`, "nest.Input"],
      ]),
    ),
  },
  callbacks: [
    { apis: texts.map((name) => `@@nestjs/common.${name}`), parameters: ["nest.Text"] },
    { apis: structured.map((name) => `@@nestjs/common.${name}`), parameters: ["nest.Input"] },
    { apis: ["@@nestjs/common.RawBody"], parameters: ["nest.Text"] },
    { apis: ["Req", "Request"].map((name) => `@@nestjs/common.${name}`), parameters: ["express.Request"] },
    { apis: ["Res", "Response"].map((name) => `@@nestjs/common.${name}`), parameters: ["express.Response"] },
    { apis: ["@@nestjs/common.UploadedFile"], parameters: ["multer.File"] },
    {
      apis: ["@@nestjs/microservices.Payload", "@@nestjs/websockets.MessageBody", "@@nestjs/graphql.Args"],
      parameters: ["nest.Input"],
    },
  ],
  sources: { "nest.Input": ["remote", "structured"], "nest.Text": "remote" },
} satisfies PackageModel;
