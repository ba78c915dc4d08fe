import type { PackageModel } from "../package-model.ts";

const git = "simple-git()";
const beginning = /^(?:[^\ufffc\ufffd-]|-[^\ufffc\ufffd])/;
const effect = "gives it to git, which may read it as an option or run what a URL such as `ext::` says";

/** Methods that set something and give the object again; `clone` and others are promises and may be followed by more. */
const chained = [
  "cwd",
  "env",
  "outputHandler",
  "silent",
  "addConfig",
  "init",
  "clone",
  "fetch",
  "pull",
  "push",
  "checkout",
];

const urls = ["clone", "mirror", "fetch", "pull", "push", "listRemote", "addRemote", "remote", "submoduleAdd"];
const names = [
  "checkout",
  "checkoutBranch",
  "raw",
  "log",
  "diff",
  "merge",
  "rebase",
  "reset",
  "show",
  "tag",
  "branch",
  "revparse",
  "archive",
];

/** simple-git, which hands names and options on to git, and others like it. */
export default {
  aliases: {
    "simple-git.simpleGit()": git,
    "simple-git.gitP()": git,
    "simple-git.default()": git,
    "simple-git.SimpleGit()": git,
    "simple-git/promise()": git,
    ...Object.fromEntries(chained.map((name) => [`${git}.${name}()`, git])),
  },
  sinks: [
    {
      kind: "git-argument",
      apis: [...urls, ...names].map((name) => `${git}.${name}`),
      fields: "all",
      unless: beginning,
      effect,
    },
    {
      kind: "git-argument",
      apis: ["git-clone", "gitclone", "git-clone.gitClone", "git-clone/promise", "nodegit.Clone", "download-git-repo"],
      arguments: [0],
      unless: beginning,
      effect,
    },
    {
      kind: "git-argument",
      apis: ["dugite.GitProcess.exec", "dugite.exec", "git-raw-commits"],
      arguments: [0],
      fields: "all",
      unless: beginning,
      effect,
    },
  ],
} satisfies PackageModel;
