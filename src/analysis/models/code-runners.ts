import type { PackageModel } from "../package-model.ts";

/** Sandboxes from which code gets out, and packages that load a text as a module. */
const runners = [
  ...["vm2.VM().run", "vm2.NodeVM().run", "vm2.VMScript", "sandbox().run", "sandcastle.SandCastle().createScript"],
  ...[
    "jailed.DynamicPlugin",
    "safe-eval",
    "safer-eval",
    "safer-eval.SaferEval().runInContext",
    "notevil",
    "eval5.evaluate",
  ],
  ...["node-eval", "sval().run", "require-from-string", "static-eval", "static-eval.default", "eval-estree-expression"],
  ...["@nyariv/sandboxjs().compile", "realms-shim.makeRootRealm().evaluate", "vm-browserify.runInNewContext"],
];

/** Languages of expressions that are code, or have been turned into code before: a fixed version may be in use. */
const expressions = ["expression-eval.eval", "expression-eval.compile", "angular-expressions.compile", "mathjs.eval"];
const jsonPaths = ["query", "value", "apply", "nodes", "paths"].map((name) => `jsonpath.${name}`);

/** Packages that run a text as code. `isolated-vm` and interpreters such as `quickjs-emscripten` are fences and not named. */
export default {
  aliases: {
    "vm2.default": "vm2",
    "safe-eval.default": "safe-eval",
    "require-from-string.default": "require-from-string",
    "jsonpath-plus.default": "jsonpath-plus",
  },
  sinks: [
    { kind: "code", apis: runners, arguments: [0], effect: "runs it as code" },
    { kind: "code", apis: jsonPaths, arguments: [1], effect: "runs the expressions in it" },
    { kind: "code", apis: expressions, arguments: [0], effect: "runs it as an expression" },
    { kind: "code", apis: ["jsonpath-plus.JSONPath"], fields: ["path"], effect: "runs the expressions in it" },
  ],
} satisfies PackageModel;
