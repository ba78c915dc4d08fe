/** By so many first characters values are looked up; shorter ones are words that a text may hold for other reasons. */
const firstCharacters = 6;

/** A value from this length on is hidden inside of longer words, too. */
const unmistakable = 12;

/** Makes a function that writes stars for each of the values, wherever a text holds it. Line ends in values stay. */
export function createHiding(values: Iterable<string>): (text: string) => string {
  const lengthsByStart = new Map<string, Set<number>>();
  const known = new Set<string>();
  for (const value of values) {
    if (value.length < firstCharacters) continue;
    known.add(value);
    const start = value.slice(0, firstCharacters);
    const lengths = lengthsByStart.get(start) ?? new Set();
    lengthsByStart.set(start, lengths.add(value.length));
  }
  const longestAt = (text: string, at: number): number => {
    const lengths = lengthsByStart.get(text.slice(at, at + firstCharacters)) ?? [];
    const fitting = [...lengths].filter(
      (length) => known.has(text.slice(at, at + length)) && (length >= unmistakable || standsAlone(text, at, length)),
    );
    return Math.max(0, ...fitting);
  };
  return (text) => {
    if (known.size === 0) return text;
    const parts: string[] = [];
    let done = 0;
    for (let at = 0; at + firstCharacters <= text.length; at += 1) {
      const length = longestAt(text, at);
      if (length === 0) continue;
      parts.push(text.slice(done, at), starsFor(text.slice(at, at + length)));
      done = at + length;
      at = done - 1;
    }
    return parts.join("") + text.slice(done);
  };
}

function standsAlone(text: string, at: number, length: number): boolean {
  return !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + length));
}

/** As long as the text, with its line ends. */
export function starsFor(text: string): string {
  return text.replace(/./g, "*");
}
