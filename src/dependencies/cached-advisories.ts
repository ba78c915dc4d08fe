import { LRUCache } from "lru-cache";
import semver from "semver";
import type { Advisory } from "../model/dependency.ts";
import type { Advisories } from "../model/ports.ts";
import { isAffected } from "./match-advisories.ts";

/** Packages by name, with the versions that are asked for. */
export type Versions = readonly (readonly [name: string, versions: readonly string[]])[];

/** Asks a source for the advisories of these versions; it may tell of others too. */
export type Ask = (versions: Versions, signal?: AbortSignal) => Promise<readonly Advisory[]>;

/** Versions whose advisories are remembered. */
const mostRemembered = 200_000;

/**
 * Advisories that are asked for only where they are not known from a while ago (`cacheMs`, ten minutes if not told), so that
 * both sides of a review and the pushes after it are judged alike. Of versions that are asked for at the same time by several
 * reviews, each asks.
 */
export function cachedAdvisories(ask: Ask, cacheMs = 600_000): Advisories {
  const cache = new LRUCache<string, readonly Advisory[]>({ max: mostRemembered, ttl: cacheMs });
  return {
    async lookup(versions, signal) {
      const found = new Map<string, Advisory>();
      const pairs = [...versions].flatMap(([name, wanted]) => [...wanted].map((version) => [name, version] as const));
      for (const pair of pairs) remember(found, cache.get(keyOf(...pair)) ?? []);
      const unknown = pairs.filter((pair) => !cache.has(keyOf(...pair)) && isAskable(...pair));
      const byName = Map.groupBy(unknown, ([name]) => name);
      const missing = [...byName].map(([name, list]) => [name, list.map(([, version]) => version)] as const);
      if (missing.length > 0) {
        const advisories = await ask(missing, signal);
        remember(found, advisories);
        keep(cache, missing, advisories);
      }
      return [...found.values()];
    },
  };
}

/** The list in pieces of `size`. */
export function batchesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function keyOf(name: string, version: string): string {
  return `${name}@${version}`;
}

/** What a source could know: a name as npm allows it and a version, not the address of a git repository. */
function isAskable(name: string, version: string): boolean {
  return name.length <= 214 && /^(?:@[^\s/]+\/)?[^\s/]+$/.test(name) && semver.valid(version, { loose: true }) !== null;
}

function remember(found: Map<string, Advisory>, advisories: readonly Advisory[]): void {
  for (const advisory of advisories) {
    found.set(`${advisory.packageName} ${advisory.id} ${advisory.vulnerableVersions}`, advisory);
  }
}

function keep(cache: LRUCache<string, readonly Advisory[]>, asked: Versions, advisories: readonly Advisory[]): void {
  const byName = Map.groupBy(advisories, ({ packageName }) => packageName);
  for (const [name, versions] of asked) {
    const known = byName.get(name) ?? [];
    for (const version of versions) {
      cache.set(
        keyOf(name, version),
        known.filter(({ vulnerableVersions }) => isAffected(version, vulnerableVersions)),
      );
    }
  }
}
