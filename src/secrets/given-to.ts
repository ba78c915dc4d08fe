import { assignedNames } from "./assigned-name.ts";
import { hasWordOf } from "./name-words.ts";
import { ownerNames } from "./owner-names.ts";

/** A pair of a name and a value, as the environment of a container has them: what is before the value. */
const pair =
  /\b(?:name|key)["']?\s{0,4}[:=]\s{0,4}["']?([\w.-]{1,100})["']?,?\s{1,40}["']?value["']?\s{0,4}[:=]\s{0,4}["'`]?$/i;

/**
 * Whether the value at `start` is given to a name in which one of the words begins a word. What the name belongs to counts as
 * its beginning: in `datadog: { apiKey: "…" }` the words may be `apikey` and `datadogapikey`.
 */
export function isGivenTo(words: readonly string[], text: string, start: number): boolean {
  const names = assignedNames(text, start);
  if (names.some((name) => hasWordOf(name, words))) return true;
  if (names.length === 0) return false;
  const paired = names[0]?.toLowerCase() === "value" && pair.exec(text.slice(Math.max(0, start - 200), start))?.[1];
  if (paired) return hasWordOf(paired, words);
  const owners = ownerNames(text, start);
  return owners.some((owner) => names.some((name) => hasWordOf(`${owner} ${name}`, words)));
}
