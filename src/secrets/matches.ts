import type { Range } from "../model/place.ts";
import type { SecretRule } from "../model/rule.ts";
import type { Confidence } from "../model/severity.ts";
import { isGivenTo } from "./assigned-name.ts";

/** A value of a secret's shape. It must not leave this process. */
export interface SecretMatch {
  readonly value: string;
  readonly range: Range;
  /** Set where the value itself says how sure it is. */
  readonly confidence?: Confidence;
}

/** What fits the rule's shape in a text, by its words, its pattern, the name before it and its check digits. */
export function* matchesOf(rule: SecretRule, text: string): Generator<SecretMatch> {
  const lower = text.toLowerCase();
  if (!rule.keywords.some((keyword) => lower.includes(keyword))) return;
  for (const match of text.matchAll(withPlaces(rule.pattern))) {
    const [start, end] = match.indices?.groups?.secret ?? [match.index, match.index + match[0].length];
    const value = text.slice(start, end);
    if (rule.named && !isGivenTo(rule.named, text, start)) continue;
    const verdict = rule.verify?.(value) ?? true;
    if (verdict === false) continue;
    const confidence = verdict === "proven" ? "high" : "medium";
    yield { value, range: [start, end], ...(verdict !== true && { confidence }) };
  }
}

const patternsWithPlaces = new WeakMap<RegExp, RegExp>();

/** The pattern that also says where its group is; V8 computes that for matches alone. */
function withPlaces(pattern: RegExp): RegExp {
  if (!pattern.source.includes("(?<secret>")) return pattern;
  const known = patternsWithPlaces.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern, `${pattern.flags.replace("d", "")}d`);
  patternsWithPlaces.set(pattern, made);
  return made;
}
