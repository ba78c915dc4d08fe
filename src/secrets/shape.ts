import type { Range } from "../model/place.ts";
import type { SecretRule } from "../model/rule.ts";
import type { Confidence } from "../model/severity.ts";
import { isGivenTo } from "./assigned-name.ts";
import { keywordReachOf, reachOf } from "./reach.ts";

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

/** A rule's shape, ready to be looked for in parts of a text. */
export class Shape {
  readonly rule: SecretRule;
  /** How far behind the beginning of a keyword the match may end. */
  readonly reach: number;
  readonly #pattern: RegExp;
  readonly #around: number;
  readonly #isEndless: boolean;

  constructor(rule: SecretRule) {
    const { longest, around, isEndless } = reachOf(rule.pattern);
    const flags = rule.pattern.flags.replace("d", "");
    // V8 computes the place of a group for matches alone.
    this.#pattern = new RegExp(rule.pattern, rule.pattern.source.includes("(?<secret>") ? `${flags}d` : flags);
    this.rule = rule;
    this.reach = longest + (rule.named ? near : 0);
    this.#around = around;
    this.#isEndless = isEndless;
  }

  /** How far before the end of the keyword the match may begin. */
  reachBefore(keyword: string): number {
    return (!this.rule.named && keywordReachOf(this.rule.pattern, keyword)) || this.reach;
  }

  /** Adds the rule's matches in a part of the text to `into`. Returns where it stopped looking. */
  search(text: string, [from, to]: Range, into: Matches): number {
    const start = Math.max(0, from - this.#around);
    const end = Math.min(text.length, to + this.#around);
    const part = text.slice(start, end);
    const pattern = this.#pattern;
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
    if (!this.#isEndless || to - from > longestMatch) return to;
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
