import type { PackageModel } from "../package-model.ts";

const readers = ["load", "loadAll"];

/**
 * js-yaml: `load` made functions of `!!js/function` before its version 4; now it does so with the schema of js-yaml-js-types. The
 * rule decides which it is.
 */
export default {
  aliases: { "js-yaml.default": "js-yaml" },
  sinks: [
    { kind: "yaml", apis: readers.map((name) => `js-yaml.${name}`), arguments: [0], effect: "makes functions of it" },
  ],
  propagators: Object.fromEntries(
    [...readers, "safeLoad", "safeLoadAll"].map((name) => [`js-yaml.${name}`, [0]] as const),
  ),
} satisfies PackageModel;
