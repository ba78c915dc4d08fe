import { type CharacterSet, charactersOf, complement, intersection, union } from "./character-set.ts";

/**
 * What a class matches under the flag `v`: `[\p{L}--[a-z]]`, `[\w&&\d]`, classes in classes. Of `\q{…}` the texts of one character
 * count.
 */
function setOf(text: string, flags: string): CharacterSet {
  const isNegated = text.startsWith("[^");
  const items = itemsOf(text.slice(isNegated ? 2 : 1, -1));
  let set: CharacterSet = [];
  let operator = "";
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? "";
    if (item === "--" || item === "&&") {
      operator = item;
      continue;
    }
    const isRange = items[index + 1] === "-" && index + 2 < items.length;
    const next = isRange ? charactersOf(`[${item}-${items[index + 2]}]`, flagsOfPart(flags)) : itemSet(item, flags);
    if (isRange) index += 2;
    set = combined(set, operator, next);
  }
  return isNegated ? complement(set) : set;
}

function combined(set: CharacterSet, operator: string, next: CharacterSet): CharacterSet {
  if (operator === "--") return intersection(set, complement(next));
  return operator === "&&" ? intersection(set, next) : union(set, next);
}

const item = /\\q\{[^}]*\}|\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|[\s\S])|--|&&|[\s\S]/giu;

/** Characters, escapes, operators and whole classes. */
function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  let open = 0;
  for (const [piece] of text.matchAll(item)) {
    if (open > 0) items.push((items.pop() ?? "") + piece);
    else items.push(piece);
    if (piece === "[") open++;
    else if (piece === "]") open--;
  }
  return items;
}

function itemSet(text: string, flags: string): CharacterSet {
  if (text.startsWith("[")) return setOf(text, flags);
  if (!text.startsWith("\\q{")) return charactersOf(text === "\\b" ? "[\\b]" : text, flagsOfPart(flags));
  const single = text
    .slice(3, -1)
    .split("|")
    .filter((each) => [...each].length === 1);
  return union(...single.map((each) => charactersOf(each === "." ? "\\." : each, flagsOfPart(flags))));
}

function flagsOfPart(flags: string): string {
  return flags.replace("v", "");
}

/** What a character, escape or class of a pattern matches, under any flags. */
export function charactersIn(text: string, flags: string): CharacterSet {
  return flags.includes("v") && text.startsWith("[") ? setOf(text, flags) : charactersOf(text, flags);
}
