import type { Catalog } from "../catalog.ts";
import type { Meaning } from "./linked.ts";

/** A hostile file may make a name longer in each line. */
const longest = 200;

/** An API by its name, or nothing where there is no name. */
export function apiMeaning(api: string | undefined, catalog: Catalog): { readonly api: string } | undefined {
  return api === undefined || api.length > longest ? undefined : { api: catalog.canonical(api) };
}

/** What calling or constructing an API gives. */
export function resultApi(api: string | undefined, catalog: Catalog): { readonly api: string } | undefined {
  return apiMeaning(api === undefined ? undefined : `${api}()`, catalog);
}

const globalObjects = new Set(["globalThis", "global"]);

/** Other names of `require`. */
const requires = new Set(["process.mainModule.require", "module.require", "require.main.require"]);

/** The member of an API. A default export and its package have one name. */
export function memberApi<M>({ api, isPromised }: Meaning<M>, name: string, catalog: Catalog): Meaning<M> | undefined {
  if (api === undefined) return undefined;
  if (name === "default") return isPromised ? { api, isPromised } : { api };
  // What the platform has not, the program has put there: `globalThis.prisma`.
  if (globalObjects.has(api)) return name === "require" || name in globalThis ? apiMeaning(name, catalog) : undefined;
  const own = isPromised && name.length > 5 && name.endsWith("Async") ? name.slice(0, -5) : name;
  const member = `${api}.${own}`;
  return requires.has(member) ? { api: "require" } : apiMeaning(member, catalog);
}
