import { neighbours, popular } from "./names.ts";
import { createNearNameSearch, ownedName } from "./near-name.ts";

const longInUse: ReadonlySet<string> = new Set(neighbours);
let search: ReturnType<typeof createNearNameSearch> | undefined;

/**
 * The very popular package or scope that the name is one edit away from. Of a package in a scope the scope alone is compared
 * (`@babell`), since whoever owns a scope owns all names in it. Undefined for what is popular itself, and for what was in use
 * under such a name when the list was made.
 */
export function popularNameNear(packageName: string): string | undefined {
  const name = ownedName(packageName);
  if (longInUse.has(name)) return undefined;
  search ??= createNearNameSearch(popular);
  return search(name);
}
