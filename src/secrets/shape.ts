import type { Range } from "../model/place.ts";
import type { SecretRule } from "../model/rule.ts";
import type { Confidence } from "../model/severity.ts";
import { isGivenTo } from "./given-to.ts";
import { keywordReachOf, type Reach, reachOf } from "./reach.ts";

/** A value of a secret's shape. It must not leave this process. */
export interface SecretMatch {
  readonly value: string;
  readonly range: Range;
  /** Set where the value itself says how sure it is. */
  readonly confidence?: Confidence;
}

/** What fits the shape, and what fits it but for its check digits or structure. */
export interface Matches {
  readonly found: SecretMatch[];
  readonly dropped: SecretMatch[];
}

/** How far from its value, before or behind, a keyword of a rule with `named` may stand. */
const near = 500;

/** A match that is longer is none: nobody's secret is. */
const longestMatch = 100_000;

interface Compiled extends Reach {
  readonly expression: RegExp;
}

function compile(pattern: RegExp): Compiled {
  const flags = pattern.flags.replace("d", "");
  // V8 computes the place of a group for matches alone.
  const expression = new RegExp(pattern, pattern.source.includes("(?<secret>") ? `${flags}d` : flags);
  return { ...reachOf(pattern), expression };
}

/** A rule's shape, ready to be looked for in parts of a text. */
export class Shape {
  readonly rule: SecretRule;
  #compiled: Compiled | undefined;

  constructor(rule: SecretRule) {
    this.rule = rule;
  }

  /** Known only when a keyword was found: until then the rule's module need not be loaded. */
  get #pattern(): Compiled {
    this.#compiled ??= compile(this.rule.pattern);
    return this.#compiled;
  }

  /** How far behind the beginning of a keyword the match may end. */
  get reach(): number {
    return this.#pattern.longest + (this.rule.named ? near : 0);
  }

  /** How far before the end of the keyword the match may begin. */
  reachBefore(keyword: string): number {
    return (!this.rule.named && keywordReachOf(this.rule.pattern, keyword)) || this.reach;
  }

  /** Adds the rule's matches in a part of the text to `into`. Returns where it stopped looking. */
  search(text: string, [from, to]: Range, into: Matches): number {
    const { expression, around } = this.#pattern;
    const start = Math.max(0, from - around);
    const end = Math.min(text.length, to + around);
    const part = text.slice(start, end);
    const pattern = expression;
    pattern.lastIndex = from - start;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      const after = match.index + match[0].length;
      if (start + after > to && end < text.length) return this.#searchOn(text, [start + match.index, to], into);
      if (after === match.index) pattern.lastIndex += 1;
      this.#judge(text, start, match, into);
    }
    return to;
  }

  /** What ends behind its part holds no keyword, or may repeat without end: then it is looked for in a larger part. */
  #searchOn(text: string, [from, to]: Range, into: Matches): number {
    if (!this.#pattern.isEndless || to - from > longestMatch) return to;
    return this.search(text, [from, to + 4 * (to - from)], into);
  }

  #judge(text: string, offset: number, match: RegExpExecArray, { found, dropped }: Matches): void {
    const { named, verify } = this.rule;
    const [start, end] = match.indices?.groups?.secret ?? [match.index, match.index + match[0].length];
    const range: Range = [offset + start, offset + end];
    const value = text.slice(...range);
    if (named && !isGivenTo(named, text, range[0])) return;
    const verdict = verify?.(value) ?? true;
    if (verdict === false) {
      dropped.push({ value, range });
      return;
    }
    const confidence = verdict === "proven" ? "high" : "medium";
    found.push({ value, range, ...(verdict !== true && { confidence }) });
  }
}
