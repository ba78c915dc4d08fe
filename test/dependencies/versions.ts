/** What a lookup asks for: names with their versions. */
export function versions(
  wanted: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(wanted).map(([name, list]) => [name, new Set(list)]));
}
