import type { PackageModel } from "../package-model.ts";

const input = ["Body", "Headers", "Param", "Query"];

/** Nest: a decorator says what a handler's parameter is. */
export default {
  callbacks: [
    { apis: input.map((name) => `@@nestjs/common.${name}`), parameters: ["@nestjs/common.Input"] },
    {
      apis: ["Req", "Request"].map((name) => `@@nestjs/common.${name}`),
      parameters: ["express.Request"],
    },
  ],
  sources: { "@nestjs/common.Input": "remote" },
} satisfies PackageModel;
