/** Between shorter names one edit leads to everything. */
const shortestName = 5;

/** What somebody owns at the registry: a scope, or a package in none. */
export function ownedName(packageName: string): string {
  return packageName.startsWith("@") ? packageName.replace(/\/.*/s, "") : packageName;
}

/**
 * Looks for the one of `names` that is one edit away from a name: one character more, less or other, or two that changed places.
 * It finds none for those names themselves, for short ones, and for a package that is like a scope.
 */
export function createNearNameSearch(names: readonly string[]): (name: string) => string | undefined {
  const known = new Set(names);
  // Of two names that are one edit apart, one is a shortening of the other, or both have the same one.
  const byText = new Map<string, string[]>();
  for (const name of names) {
    for (const text of [name, ...shortenings(name)]) {
      const list = byText.get(text);
      if (list) list.push(name);
      else byText.set(text, [name]);
    }
  }
  return (name) => {
    if (known.has(name) || name.length < shortestName || name.length > longestName) return undefined;
    for (const text of [name, ...shortenings(name)]) {
      const found = byText
        .get(text)
        ?.find((each) => each.startsWith("@") === name.startsWith("@") && isOneEdit(name, each));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The registry takes no longer ones. */
const longestName = 214;

/** The name without one of its characters, for each of them. */
function shortenings(name: string): readonly string[] {
  return Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
}

function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  if (rest.slice(1) === otherRest || rest === otherRest.slice(1) || rest.slice(1) === otherRest.slice(1)) return true;
  return rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
}
