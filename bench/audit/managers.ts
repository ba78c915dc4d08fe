import { join } from "node:path";
import type { BenchProject } from "./projects.ts";

/** A package manager: how it makes a lockfile, and how it audits one. `tools` is the node_modules that it is installed in. */
export interface Manager {
  readonly name: string;
  readonly lockfile: string;
  readonly env: Readonly<Record<string, string>>;
  /** Files that it wants beside the manifests. */
  files(project: BenchProject): Readonly<Record<string, string>>;
  lock(tools: string): readonly string[];
  /** What npm's audit is given to judge: see README.md. */
  readonly reference: "lockfile" | "installed" | ((tools: string, registry: string) => Audit);
}

/** The package manager's own audit, which tells the registry what it takes to be installed. */
interface Audit {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const berryEnv = { YARN_ENABLE_TELEMETRY: "0", YARN_ENABLE_IMMUTABLE_INSTALLS: "0", YARN_ENABLE_GLOBAL_CACHE: "1" };

export const managers: readonly Manager[] = [
  npm(1),
  npm(2),
  npm(3),
  {
    name: "yarn-1",
    lockfile: "yarn.lock",
    env: {},
    files: (project) => ({ "package.json": JSON.stringify({ ...project.manifests["package.json"], private: true }) }),
    lock: (tools) => [
      ...classic(tools),
      "install",
      "--ignore-scripts",
      "--ignore-engines",
      "--ignore-platform",
      "--no-bin-links",
      "--non-interactive",
    ],
    // It locks nothing without installing it, and its audit asks no other registry than its own.
    reference: "installed",
  },
  {
    name: "yarn-4",
    lockfile: "yarn.lock",
    env: berryEnv,
    files: () => ({
      // Without a lockfile of its own it would take the folder for a part of a project above it.
      "yarn.lock": "",
      ".yarnrc.yml": "nodeLinker: node-modules\n",
    }),
    lock: (tools) => [...berry(tools), "install", "--mode=update-lockfile"],
    reference: (tools, registry) => ({
      command: [...berry(tools), "npm", "audit", "--all", "--recursive", "--no-deprecations", "--json"],
      env: { ...berryEnv, YARN_NPM_AUDIT_REGISTRY: registry, YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1" },
    }),
  },
  {
    name: "pnpm-9",
    lockfile: "pnpm-lock.yaml",
    env: {},
    files: ({ manifests }) =>
      Object.keys(manifests).length > 1 ? { "pnpm-workspace.yaml": "packages:\n  - packages/*\n" } : {},
    lock: (tools) => [...pnpm(tools), "install", "--lockfile-only", "--ignore-scripts", "--link-workspace-packages"],
    reference: (tools, registry) => ({ command: [...pnpm(tools), "audit", "--json"], env: registryEnv(registry) }),
  },
  {
    name: "bun",
    lockfile: "bun.lock",
    env: {},
    files: () => ({}),
    lock: (tools) => [bun(tools), "install", "--lockfile-only", "--ignore-scripts"],
    reference: (tools, registry) => ({ command: [bun(tools), "audit", "--json"], env: registryEnv(registry) }),
  },
];

function npm(version: number): Manager {
  return {
    name: `npm-${version}`,
    lockfile: "package-lock.json",
    env: {},
    files: () => ({}),
    reference: "lockfile",
    lock: () => [
      "npm",
      "install",
      "--package-lock-only",
      "--lockfile-version",
      String(version),
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ],
  };
}

function classic(tools: string): readonly string[] {
  return [process.execPath, join(tools, "yarn/bin/yarn.js")];
}

function berry(tools: string): readonly string[] {
  return [process.execPath, join(tools, "@yarnpkg/cli-dist/bin/yarn.js")];
}

function pnpm(tools: string): readonly string[] {
  return [process.execPath, join(tools, "pnpm/bin/pnpm.cjs")];
}

function bun(tools: string): string {
  return join(tools, "@oven/bun-linux-x64/bin/bun");
}

function registryEnv(registry: string): Readonly<Record<string, string>> {
  return { npm_config_registry: registry, NPM_CONFIG_REGISTRY: registry };
}
