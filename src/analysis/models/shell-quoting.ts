import type { PackageModel } from "../package-model.ts";

const calls = [
  ...["shell-quote.quote", "shell-escape", "any-shell-escape", "shell-escape-tag", "shlex.quote", "shlex.join"],
  ...["shescape", "shescape.quote", "shescape.escape", "shescape.quoteAll", "shescape.escapeAll", "puka.quoteForShell"],
  ...["quote", "quoteAll", "escape", "escapeAll"].map((name) => `shescape.Shescape().${name}`),
  ...["bash-escape", "shq", "shellwords.escape", "shellwords.join", "shell-args"],
];

/** Packages that quote a value for a shell. */
export default {
  aliases: { "shescape.default": "shescape", "shescape.stateless": "shescape" },
  sanitizers: Object.fromEntries(calls.map((name) => [name, ["shell-escape"]])),
} satisfies PackageModel;
