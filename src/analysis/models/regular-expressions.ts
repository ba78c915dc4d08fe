import type { PackageModel } from "../package-model.ts";

/** Packages that make a text harmless in a pattern. */
const escapes = [
  ...["RegExp.escape", "regexp.escape", "escape-string-regexp", "escape-regexp", "escape-regex", "regex-escape"],
  ...["lodash.escapeRegExp", "lodash/escapeRegExp", "lodash.escaperegexp", "lodash-es.escapeRegExp", "_.escapeRegExp"],
  ...["lodash-es/escapeRegExp", "es-toolkit.escapeRegExp", "radash.escapeRegExp", "hoek.escapeRegex"],
  ...["@hapi/hoek.escapeRegex", "mongoose.escapeRegExp", "escape-goat.escapeRegExp", "regexp-tree.escape"],
];

/** Regular expressions: what becomes one, and what is matched with one. */
export default {
  aliases: { "escape-string-regexp.default": "escape-string-regexp", "globalThis.RegExp": "RegExp" },
  sinks: [
    { kind: "regex", apis: ["RegExp"], arguments: [0], effect: "makes a regular expression of it" },
    { kind: "regex", methods: ["match", "matchAll"], arguments: [0], effect: "makes a regular expression of it" },
    {
      kind: "regex-match",
      methods: ["test", "exec"],
      arguments: [0],
      effect: "matches it with the regular expression",
    },
    {
      kind: "regex-match",
      methods: ["match", "matchAll", "replace", "replaceAll", "search", "split"],
      receiver: true,
      effect: "matches it with the regular expression",
    },
  ],
  sanitizers: Object.fromEntries(escapes.map((name) => [name, ["regex-escape"]])),
} satisfies PackageModel;
