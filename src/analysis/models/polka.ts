import type { PackageModel } from "../package-model.ts";

const routing = ["all", "connect", "delete", "get", "head", "options", "patch", "post", "put", "trace", "use"];
const app = "polka()";
const routers = ["find-my-way()", "router()", "connect()", "0http().router", "restana()"];

/** Polka and other small routers: handlers get Node's request with `params` and `query` as in Express. */
export default {
  aliases: {
    "polka.Polka()": app,
    ...Object.fromEntries(routers.map((name) => [name, app])),
    "tinyhttp.App()": app,
    "@tinyhttp/app.App()": app,
    ...Object.fromEntries(routing.map((name) => [`${app}.${name}()`, app])),
  },
  callbacks: [
    {
      apis: [...routing, "add", "on"].map((name) => `${app}.${name}`),
      parameters: ["express.Request", "express.Response", undefined],
      withError: ["Error()", "express.Request", "express.Response", undefined],
    },
    {
      apis: ["polka"],
      option: ["onError", "onNoMatch"],
      parameters: [undefined, "express.Request", "express.Response"],
    },
    {
      apis: ["micro", "micro.serve", "micro.default"],
      parameters: ["express.Request", "express.Response"],
    },
  ],
  sources: {
    // micro reads the body with functions of its own.
    "micro.buffer()": "remote",
    "micro.json()": ["remote", "structured"],
    "micro.text()": "remote",
  },
} satisfies PackageModel;
