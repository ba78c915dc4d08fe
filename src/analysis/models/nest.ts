import type { PackageModel } from "../package-model.ts";

const input = ["Body", "Headers", "Param", "Query"];

/** Nest: a decorator says what a handler's parameter is. */
export default {
  aliases: {
    "@nestjs/common.HttpException()": "Error()",
    "@nestjs/common.ArgumentsHost().switchToHttp().getRequest()": "express.Request",
    "@nestjs/common.ArgumentsHost().switchToHttp().getResponse()": "express.Response",
    "@nestjs/common.ExecutionContext().switchToHttp().getRequest()": "express.Request",
    "@nestjs/common.ExecutionContext().switchToHttp().getResponse()": "express.Response",
  },
  callbacks: [
    { apis: input.map((name) => `@@nestjs/common.${name}`), parameters: ["@nestjs/common.Input"] },
    {
      apis: ["Req", "Request"].map((name) => `@@nestjs/common.${name}`),
      parameters: ["express.Request"],
    },
  ],
  sources: { "@nestjs/common.Input": "remote" },
} satisfies PackageModel;
