import type { PackageModel } from "../package-model.ts";

const runners = [
  "runInThisContext",
  "runInNewContext",
  "runInContext",
  "compileFunction",
  "Script",
  "SourceTextModule",
];

/** Node's modules that make code of a text or load it from a file. */
export default {
  aliases: {
    "vm.default": "vm",
    "module.default": "module",
    "module.Module": "module",
    "worker_threads.default": "worker_threads",
  },
  sinks: [
    {
      kind: "code",
      apis: [
        ...runners.map((name) => `vm.${name}`),
        "module()._compile",
        "module._compile",
        "module.constructor()._compile",
      ],
      arguments: [0],
      effect: "runs it as code",
    },
    { kind: "code", apis: ["worker_threads.Worker"], arguments: [0], option: "eval", effect: "runs it as code" },
    {
      kind: "module",
      apis: ["worker_threads.Worker", "module._load", "module.createRequire()", "process.dlopen"],
      arguments: [0],
      effect: "loads and runs the file that it names",
    },
  ],
} satisfies PackageModel;
