import type { Advisory } from "../model/dependency.ts";
import type { Advisories } from "../model/ports.ts";
import { askRegistry } from "./ask-registry.ts";
import { cachedAdvisories, type Versions } from "./cached-advisories.ts";
import { type AccessOptions, toAccess } from "./request-json.ts";

/** Registries of the operator's choice, never of the reviewed project's `.npmrc`. */
export interface RegistryOptions extends AccessOptions {
  readonly registry: string;
  /** The registries of scopes, such as `@acme`, that have their own. */
  readonly scopes?: ReadonlyMap<string, string>;
  /** How long an answer about a version holds. */
  readonly cacheMs?: number;
}

/** The registry's advisories, as `npm audit` asks for them. Rejects with ADVISORIES_UNREACHABLE. */
export function registryAdvisories(options: RegistryOptions): Advisories {
  const { registry, scopes = new Map<string, string>(), cacheMs } = options;
  const access = toAccess(options);
  const registryOf = ([name]: Versions[number]) => scopes.get(name.slice(0, name.indexOf("/"))) ?? registry;
  return cachedAdvisories(async (versions, signal) => {
    const found: Advisory[] = [];
    for (const [each, part] of Map.groupBy(versions, registryOf)) {
      found.push(...(await askRegistry(access, each, part, signal)));
    }
    return found;
  }, cacheMs);
}
