import { NodesecError } from "../errors.ts";
import type { Advisories, Releases } from "../model/ports.ts";

/** Where the operator wants advisories from. Nothing of it ever comes from what is reviewed. */
export interface AdvisorySettings {
  /** `npm`, `osv` or `github`, else a folder of OSV's records. */
  readonly source: string;
  readonly registry: string;
  readonly scopes: ReadonlyMap<string, string>;
  readonly osv: string;
  readonly github: string;
  /** For GitHub. */
  readonly token?: string;
}

/** Reads the environment. `source` wins over it. Throws SETTING_INVALID. */
export function readAdvisorySettings(
  env: Readonly<Record<string, string | undefined>>,
  source = env.NODESEC_ADVISORIES,
): AdvisorySettings {
  const token = env.NODESEC_ADVISORIES_TOKEN;
  return {
    source: source?.trim() || "npm",
    registry: readAddress(env, "NODESEC_REGISTRY", "https://registry.npmjs.org"),
    scopes: readScopes(env.NODESEC_SCOPED_REGISTRIES ?? ""),
    osv: readAddress(env, "NODESEC_OSV_API", "https://api.osv.dev"),
    github: readAddress(env, "NODESEC_ADVISORIES_API", "https://api.github.com"),
    ...(token && { token }),
  };
}

/** The chosen source. Its client is loaded for the first lookup: most changes touch no lockfile. */
export function chooseAdvisories(settings: AdvisorySettings): Advisories {
  let client: Promise<Advisories> | undefined;
  return {
    async lookup(versions, signal) {
      client ??= load(settings);
      return await (await client).lookup(versions, signal);
    },
  };
}

/**
 * The registry that advisories come from, asked for releases too. Undefined where they come from elsewhere: the registry then
 * need not be within reach, and is told nothing.
 */
export function chooseReleases({ source, registry, scopes }: AdvisorySettings): Releases | undefined {
  if (source !== "npm") return undefined;
  let client: Promise<Releases> | undefined;
  return {
    async lookup(names, signal) {
      client ??= import("./registry-releases.ts").then((module) => module.registryReleases({ registry, scopes }));
      return await (await client).lookup(names, signal);
    },
  };
}

async function load({ source, registry, scopes, osv, github, token }: AdvisorySettings): Promise<Advisories> {
  switch (source) {
    case "npm":
      return (await import("./registry-advisories.ts")).registryAdvisories({ registry, scopes });
    case "osv":
      return (await import("./osv-advisories.ts")).osvAdvisories({ address: osv });
    case "github":
      return (await import("./github-advisories.ts")).githubAdvisories({ address: github, ...(token && { token }) });
    default:
      return (await import("./osv-folder.ts")).osvFolder(source);
  }
}

function readAddress(env: Readonly<Record<string, string | undefined>>, name: string, fallback: string): string {
  const text = env[name]?.trim() || fallback;
  // The value may hold a password and is in no message.
  if (!isAddress(text))
    throw new NodesecError("SETTING_INVALID", { name, problem: "must begin with https:// or http://" });
  return text;
}

/** `@acme=https://npm.acme.example, @other=…` */
function readScopes(text: string): ReadonlyMap<string, string> {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  return new Map(
    entries.map((entry) => {
      const [, scope, address] = /^(@[^/=\s]+)=(.+)$/.exec(entry) ?? [];
      if (scope && address && isAddress(address)) return [scope, address] as const;
      const problem = "must be a list such as @acme=https://npm.acme.example,@other=https://npm.other.example";
      throw new NodesecError("SETTING_INVALID", { name: "NODESEC_SCOPED_REGISTRIES", problem });
    }),
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/./.test(text) && URL.canParse(text);
}
