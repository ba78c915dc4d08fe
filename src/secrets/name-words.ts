/** What a name is made of: `datadog`, `API`, `Key` of `datadogAPIKey`. */
const part = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Words that stand before others without any sign between them, as in `accesstoken` or `mysecret`. */
const leading =
  /(?:access|account|admin|api|app|auth|bot|client|consumer|db|deploy|dev|local|master|my|prod|private|refresh|secret|server|service|session|staging|test|user|web|webhook)$/;

/**
 * Whether one of the words, in lower-case letters and digits, begins where a word of the name does: `authsecret` does in
 * `NEXT_AUTH_SECRET` and in `nextAuthSecret`, but neither in `oauthSecret` nor in `OAuthSecret`.
 */
export function hasWordOf(name: string, words: readonly string[]): boolean {
  const letters = name.toLowerCase().replace(/[^a-z\d]/g, "");
  const fitting = words.filter((word) => letters.includes(word));
  if (fitting.length === 0) return false;
  const starts = startsOf(name);
  return fitting.some((word) => {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      if (starts.has(at) || leading.test(letters.slice(0, at))) return true;
    }
    return false;
  });
}

/** Where words begin, counted in letters and digits alone. */
function startsOf(name: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let length = 0;
  let end = -1;
  let isInitial = false;
  for (const { 0: each, index } of name.matchAll(part)) {
    const isJoined = index === end;
    // The one letter of OAuth, eBay or xApi makes one word with what follows.
    if (!isJoined || !isInitial) starts.add(length);
    isInitial = !isJoined && /^[a-z]$/i.test(each);
    length += each.length;
    end = index + each.length;
  }
  return starts;
}
