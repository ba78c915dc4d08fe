import type { PackageModel } from "../package-model.ts";

const levels = ["log", "info", "warn", "error", "debug", "trace"];
const printers = levels.map((name) => `console.${name}`);
const streams = ["process.stdout.write", "process.stderr.write"];
const files = ["fs", "fs.promises", "fs/promises", "fs-extra", "graceful-fs"];
const appenders = files.flatMap((name) => [`${name}.appendFile`, `${name}.appendFileSync`]);
const plainLoggers = [
  "log4js.getLogger()",
  "log4js.default.getLogger()",
  "npmlog",
  "signale",
  "loglevel",
  "consola",
  "tracer.console()",
];

/** A text with something around the data: the code built a record. */
const record = /[^\s\ufffc\ufffd]/;
/** A text that ends its line. */
const line = /\n$/;

/**
 * Where logs are plain text. pino, bunyan and winston write JSON, where a line break is two characters.
 */
export default {
  sinks: [
    {
      kind: "log-line",
      apis: appenders,
      arguments: [1],
      first: /log|audit/i,
      like: line,
      effect: "writes it as lines of a log",
    },
    {
      kind: "log-line",
      apis: files.map((name) => `${name}.createWriteStream().write`),
      arguments: [0],
      like: line,
      effect: "writes it as lines of a log",
    },
    { kind: "log", apis: printers, arguments: [0], like: record, effect: "prints it" },
    { kind: "log", apis: streams, arguments: [0], like: line, effect: "prints it" },
    {
      kind: "log",
      apis: plainLoggers.flatMap((owner) => [...levels, "fatal"].map((name) => `${owner}.${name}`)),
      arguments: [0],
      like: record,
      effect: "logs it",
    },
    { kind: "format", apis: ["util.format", "util.debuglog()"], arguments: [0], effect: "reads it as a format" },
    { kind: "format", apis: ["util.formatWithOptions"], arguments: [1], effect: "reads it as a format" },
    {
      kind: "format",
      apis: ["sprintf-js.sprintf", "sprintf-js.vsprintf", "printf", "extsprintf.sprintf", "format-util"],
      arguments: [0],
      effect: "reads it as a format",
    },
    { kind: "format-print", apis: printers, arguments: [0], like: record, effect: "reads it as a format" },
  ],
} satisfies PackageModel;
