import { LRUCache } from "lru-cache";
import { NodesecError } from "../errors.ts";
import { inParallel } from "../model/in-parallel.ts";
import type { Releases } from "../model/ports.ts";
import type { PackageReleases } from "../model/releases.ts";
import { parsePackument } from "./parse-packument.ts";
import type { RegistryOptions } from "./registry-advisories.ts";
import { type Access, requestJson, toAccess, unreachable } from "./request-json.ts";

/** Releases that are remembered, of all packages together. */
const mostRemembered = 300_000;
const atOnce = 4;
/** The documents of a few packages with thousands of versions have more than this. */
const mostBytes = 24_000_000;

/** As {@link RegistryOptions}, with the time that a whole lookup may take: it is an extra, that no review waits for. */
export interface ReleasesOptions extends RegistryOptions {
  readonly lookupMs?: number;
}

/**
 * What the registry tells of when and by whom packages were published: one request for each package that is not known from a
 * while ago, four at a time. What has not come within `lookupMs` (three seconds if not told) is left out.
 */
export function registryReleases(options: ReleasesOptions): Releases {
  const { registry, scopes = new Map<string, string>(), cacheMs = 600_000, lookupMs = 3_000 } = options;
  const access = { ...toAccess(options), mostBytes, mayBeMissing: true };
  const cache = new LRUCache<string, PackageReleases>({
    maxSize: mostRemembered,
    sizeCalculation: ({ size }) => size + 1,
    ttl: cacheMs,
  });
  const registryOf = (name: string) => scopes.get(name.slice(0, name.indexOf("/"))) ?? registry;
  return {
    async lookup(names, signal) {
      const deadline = AbortSignal.timeout(lookupMs);
      const ending = signal ? AbortSignal.any([signal, deadline]) : deadline;
      const packages = new Map<string, PackageReleases>();
      const problems: string[] = [];
      await inParallel(names.filter(isAskable), atOnce, async (name) => {
        try {
          const known = cache.get(name) ?? (await ask(access, registryOf(name), name, ending));
          cache.set(name, known);
          packages.set(name, known);
        } catch (error) {
          signal?.throwIfAborted();
          problems.push(deadline.aborted ? `no answer came within ${lookupMs} ms` : reasonOf(error));
        }
      });
      const [problem] = problems;
      return { at: Date.now(), packages, ...(problem !== undefined && { problem }) };
    },
  };
}

async function ask(access: Access, registry: string, name: string, signal: AbortSignal): Promise<PackageReleases> {
  signal.throwIfAborted();
  const address = `${registry.replace(/\/+$/, "")}/${name.replace("/", "%2f")}`;
  const { body } = await requestJson(access, address, {}, signal);
  const releases = body === undefined ? new Map() : parsePackument(body);
  if (!releases) throw unreachable(registry, "its answer does not tell of a package");
  return releases;
}

function reasonOf(error: unknown): string {
  return error instanceof NodesecError ? String(error.facts.reason) : "the request failed";
}

/** A name that means nothing else in an address; what npm allowed long ago and does not any more is not asked for. */
function isAskable(name: string): boolean {
  return name.length <= 214 && /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/i.test(name);
}
