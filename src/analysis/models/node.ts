import type { PackageModel } from "../package-model.ts";

const shells = /^(?:\/(?:usr\/)?bin\/)?(?:(?:ba|da|z|k)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)$/i;
const spawners = ["spawn", "spawnSync", "execFile", "execFileSync"].map((name) => `child_process.${name}`);

/** Node's own modules. */
export default {
  aliases: {
    "http.IncomingMessage()": "express.Request",
    "http.ServerResponse()": "express.Response",
    "http2.Http2ServerRequest()": "express.Request",
    "vm.default": "vm",
  },
  callbacks: [
    {
      apis: ["http.createServer", "https.createServer", "http2.createSecureServer", "http2.createServer"],
      parameters: ["express.Request", "express.Response"],
    },
    { apis: ["express.Request.on"], first: /^data$/, parameters: ["express.Request.body"] },
  ],
  sinks: [
    {
      kind: "command",
      apis: ["child_process.exec", "child_process.execSync"],
      arguments: [0],
      effect: "runs it in a shell",
    },
    { kind: "command", apis: spawners, arguments: [0], effect: "runs the program that it names" },
    { kind: "command", apis: ["child_process.fork"], arguments: [0], effect: "runs the script that it names" },
    {
      kind: "command",
      apis: spawners,
      arguments: [1],
      fields: "all",
      option: "shell",
      effect: "runs it in a shell, which `shell` asks for",
    },
    { kind: "command", apis: spawners, arguments: [1], fields: "1", first: shells, effect: "gives it to a shell" },
    {
      kind: "code",
      apis: [
        "vm.runInThisContext",
        "vm.runInNewContext",
        "vm.runInContext",
        "vm.compileFunction",
        "vm.Script",
        "vm.SourceTextModule",
        "module()._compile",
        "module.Module()._compile",
      ],
      arguments: [0],
      effect: "runs it as code",
    },
    { kind: "code", apis: ["worker_threads.Worker"], arguments: [0], option: "eval", effect: "runs it as code" },
  ],
  propagators: {
    "util.format": "all",
    "util.inspect": [0],
  },
} satisfies PackageModel;
