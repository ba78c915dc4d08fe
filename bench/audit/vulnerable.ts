/** `GHSA-… name@version` of each vulnerable package, sorted, each once. */
export type Vulnerable = readonly string[];

/** What is called by its GHSA id in the registry's answer, as one word of the sets that are compared. */
export function toWord(id: string, name: string, version: string): string {
  return `${id} ${name}@${version}`;
}

/** The words, sorted, each once. */
export function toVulnerable(words: Iterable<string>): Vulnerable {
  return [...new Set(words)].sort();
}
