/**
 * Who may import whom, written once as data: each row is a layer and what it may reach. Everything that is not
 * named is forbidden. The picture and the reasons stand in ARCHITECTURE.md.
 */
const layers = [
  { layer: "errors", path: "^src/errors\\.ts$", may: [] },
  { layer: "model", path: "^src/model/", may: [] },
  {
    layer: "secrets",
    path: "^src/secrets/",
    may: ["^src/model/", "^src/analysis/regex/pattern-parts\\.ts$"],
    hint: "Checks find secrets and findings hide them: both by the shapes that rules declare, with no rule's name.",
  },
  ...["config", "changes", "dependencies", "findings", "delta", "report", "publish", "pages", "analysis"].map(
    (stage) => ({
      layer: stage,
      path: `^src/${stage}/`,
      may: ["^src/model/", "^src/errors\\.ts$", ...(stage === "findings" ? ["^src/secrets/"] : [])],
      hint: "A stage gets data from the one before and returns data; review.ts joins them.",
    }),
  ),
  {
    layer: "rules",
    path: "^src/rules/[^/]+/",
    may: ["^src/model/", "^src/analysis/(index|dockerfile)\\.ts$"],
    own: false,
    hint: "A rule asks analysis/index; it never knows another rule, a check or a Node built-in.",
  },
  { layer: "rules/load", path: "^src/rules/load\\.ts$", may: ["^src/model/", "^src/rules/"] },
  {
    layer: "checks",
    path: "^src/checks/",
    may: [
      "^src/model/",
      "^src/errors\\.ts$",
      "^src/secrets/",
      "^src/analysis/(index|project|parse/line-table)\\.ts$",
      "^src/rules/load\\.ts$",
    ],
    hint: "A check runs rules of one kind; it never names a rule.",
  },
  {
    layer: "review",
    path: "^src/review\\.ts$",
    may: [
      "^src/(model|checks|dependencies|findings|delta)/",
      "^src/changes/select-files\\.ts$",
      "^src/errors\\.ts$",
      "^src/rules/load\\.ts$",
    ],
  },
  { layer: "jobs", path: "^src/jobs/", may: ["^src/model/", "^src/errors\\.ts$"] },
];

const forbidden = layers.map(({ layer, path, may, own = true, hint }) => ({
  name: `${layer.replace("/", "-")}-layer`,
  comment: hint ?? `${layer} may import only what ARCHITECTURE.md's table names for it.`,
  severity: "error",
  from: { path },
  to: { path: "^src/", pathNot: own ? [...may, path] : may },
}));

const onlyIn = (name, module, places, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^src/", pathNot: places },
  to: { path: module },
});

export default {
  forbidden: [
    ...forbidden,
    {
      name: "no-cycles",
      comment: "Split what both need into a third file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports it.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["^src/rules/[^/]+/", "^src/index\\.ts$"] },
      to: {},
    },
    {
      name: "src-never-imports-test",
      comment: "Tests know the sources, not the other way.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "app-is-a-composition",
      comment: "Nobody imports the app but `nodesec serve`.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/app/", "^src/cli/commands/serve\\.ts$"] },
      to: { path: "^src/app/" },
    },
    {
      name: "cli-is-a-composition",
      comment: "Nobody imports the command line.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "jobs-belong-to-the-app",
      comment: "Only the app enqueues.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/app/", "^src/jobs/"] },
      to: { path: "^src/jobs/" },
    },
    onlyIn("probot-in-app", "node_modules/probot/", ["^src/app/"], "Probot is the app's affair."),
    onlyIn(
      "octokit-at-the-edge",
      "node_modules/@octokit/",
      ["^src/app/", "^src/changes/pull-request", "^src/publish/"],
      "Only the two ends talk to GitHub.",
    ),
    onlyIn(
      "git-in-one-place",
      "^(node:)?child_process$",
      ["^src/changes/git"],
      "Only changes/git runs a program, and that is git.",
    ),
    onlyIn(
      "typescript-in-analysis",
      "node_modules/(typescript|@typescript-eslint)/",
      ["^src/analysis/"],
      "It costs 200 ms to load: only the worker does.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^test/(corpus/[^/]+/|docs/coverage/|models/(?!models\\.test\\.ts))" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
