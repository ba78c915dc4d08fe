import { LRUCache } from "lru-cache";
import semver from "semver";
import type { Advisory } from "../model/dependency.ts";
import type { Advisories } from "../model/ports.ts";
import { askRegistry, type RegistryAccess, type Versions } from "./ask-registry.ts";
import { isAffected } from "./match-advisories.ts";

export interface RegistryOptions {
  /** Address of the operator's choice, never of the reviewed project's `.npmrc`. */
  readonly registry: string;
  readonly fetch?: typeof fetch;
  /** For one request. */
  readonly timeoutMs?: number;
  /** How long an answer about a version holds. */
  readonly cacheMs?: number;
}

/** Packages in one request. */
const batchSize = 1_000;
/** Versions whose advisories are remembered. */
const mostRemembered = 50_000;

/**
 * The registry's advisories, as `npm audit` asks for them. What was asked for a while ago is not asked again, so that both sides
 * of a review and the pushes after it are judged alike. Rejects with ADVISORIES_UNREACHABLE.
 */
export function registryAdvisories(options: RegistryOptions): Advisories {
  const access: RegistryAccess = {
    registry: options.registry,
    // Looked up at each call: a test may put its own `fetch` in place later.
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    timeoutMs: options.timeoutMs ?? 5_000,
  };
  const cache = new LRUCache<string, readonly Advisory[]>({ max: mostRemembered, ttl: options.cacheMs ?? 600_000 });
  return {
    async lookup(versions, signal) {
      const found = new Map<string, Advisory>();
      const missing: [string, string[]][] = [];
      for (const [name, wanted] of versions) {
        for (const version of wanted) remember(found, cache.get(keyOf(name, version)) ?? []);
        const unknown = [...wanted].filter((version) => !cache.has(keyOf(name, version)) && isAskable(name, version));
        if (unknown.length > 0) missing.push([name, unknown]);
      }
      for (const batch of batchesOf(missing)) {
        const advisories = await askRegistry(access, batch, signal);
        remember(found, advisories);
        keep(cache, batch, advisories);
      }
      return [...found.values()];
    },
  };
}

function keyOf(name: string, version: string): string {
  return `${name}@${version}`;
}

/** What the registry could know: a name as npm allows it and a version, not the address of a git repository. */
function isAskable(name: string, version: string): boolean {
  return name.length <= 214 && /^(?:@[^\s/]+\/)?[^\s/]+$/.test(name) && semver.valid(version, { loose: true }) !== null;
}

function batchesOf(versions: Versions): readonly Versions[] {
  const count = Math.ceil(versions.length / batchSize);
  return Array.from({ length: count }, (_, index) => versions.slice(index * batchSize, (index + 1) * batchSize));
}

function remember(found: Map<string, Advisory>, advisories: readonly Advisory[]): void {
  for (const advisory of advisories) found.set(`${advisory.packageName} ${advisory.id}`, advisory);
}

function keep(cache: LRUCache<string, readonly Advisory[]>, batch: Versions, advisories: readonly Advisory[]): void {
  const byName = Map.groupBy(advisories, ({ packageName }) => packageName);
  for (const [name, versions] of batch) {
    for (const version of versions) {
      const affecting = (byName.get(name) ?? []).filter(({ vulnerableVersions }) =>
        isAffected(version, vulnerableVersions),
      );
      cache.set(keyOf(name, version), affecting);
    }
  }
}
