/** More alternatives than anybody writes, and few enough to be tried on every path. */
const mostAlternatives = 100;

/**
 * Tells whether a path fits one of the globs: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{a,b}`, and `\` before
 * what is meant literally. No regular expression is made of a glob: one could be written that takes hours.
 */
export function toPathTest(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(toPatterns);
  return (path) => {
    const names = path.split("/").map((name) => [...name]);
    return patterns.some((pattern) => fits(pattern, names, isNameFitting));
  };
}

/** Why a config may not have this glob, if there is a reason. */
export function findGlobProblem(glob: string): string | undefined {
  if (glob.startsWith("!")) return "A glob cannot begin with `!`; `exclude` names what is left out.";
  if (/[@+?*!]\(.*\)/s.test(glob)) return "A glob cannot have `+(a|b)` and the like; write `{a,b}`.";
  return expandBraces(glob) ? undefined : `The braces stand for more than ${mostAlternatives} globs.`;
}

/** Stands for any number of what a pattern is made of. */
const star = "*";
type Pattern<Part extends object> = readonly (Part | typeof star)[];

/** A character, or several of which one has to be there, each given by its first and last. */
interface Characters {
  readonly ranges: readonly (readonly [first: string, last: string])[];
  readonly negated: boolean;
}
type NamePattern = Pattern<Characters>;

/** A glob without a slash fits a name in any folder, and one that ends with a slash all that lies below, as in `.gitignore`. */
function toPatterns(glob: string): readonly Pattern<NamePattern>[] {
  return (expandBraces(glob) ?? [glob]).map((each) => {
    const rooted = /\/./s.test(each) ? each.replace(/^\//, "") : `**/${each}`;
    const names = (rooted.endsWith("/") ? `${rooted}**` : rooted).split("/");
    return names.map((name) => (name === "**" ? star : toNamePattern(name)));
  });
}

/** The globs that one with braces stands for; undefined where they are too many. */
function expandBraces(glob: string): readonly string[] | undefined {
  const waiting = [glob];
  const expanded: string[] = [];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    // The innermost braces with a comma; others stand for themselves.
    const [whole, before = "", inside = "", after = ""] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(each) ?? [];
    if (whole === undefined) expanded.push(each);
    else waiting.push(...inside.split(",").map((choice) => before + choice + after));
    if (waiting.length + expanded.length > mostAlternatives) return undefined;
  }
  return expanded;
}

const anyCharacter: Characters = { ranges: [], negated: true };

function toNamePattern(name: string): NamePattern {
  const parts = name.match(/\\.|\[[!^]?\]?[^\]]*\]|./gsu) ?? [];
  return parts.map((part) => {
    if (part === "*") return star;
    if (part === "?") return anyCharacter;
    return /^\[.+\]$/s.test(part) ? toClass(part.slice(1, -1)) : toCharacter(part.replace(/^\\(?=.)/s, ""));
  });
}

function toCharacter(character: string): Characters {
  return { ranges: [[character, character]], negated: false };
}

function toClass(text: string): Characters {
  const negated = /^[!^]./su.test(text);
  const items = (negated ? text.slice(1) : text).matchAll(/(.)-(.)|./gsu);
  return { negated, ranges: [...items].map(([one, first = one, last = one]) => [first, last] as const) };
}

/** Only the last star ever has to take more, so that the time is bounded by the product of the lengths. */
function fits<Part extends object, Item>(
  pattern: Pattern<Part>,
  items: readonly Item[],
  isFitting: (part: Part, item: Item) => boolean,
): boolean {
  let [at, afterStar, taken] = [0, -1, 0];
  for (let index = 0; index < items.length; ) {
    const [part, item] = [pattern[at], items[index]];
    if (part === star) [afterStar, taken] = [++at, index];
    else if (part !== undefined && item !== undefined && isFitting(part, item)) {
      at++;
      index++;
    } else if (afterStar >= 0) {
      taken++;
      [at, index] = [afterStar, taken];
    } else return false;
  }
  return pattern.slice(at).every((part) => part === star);
}

function isNameFitting(pattern: NamePattern, name: readonly string[]): boolean {
  return fits(pattern, name, isCharacterFitting);
}

function isCharacterFitting({ ranges, negated }: Characters, character: string): boolean {
  return negated !== ranges.some(([first, last]) => first <= character && character <= last);
}
