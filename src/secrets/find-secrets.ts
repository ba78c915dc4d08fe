import type { SecretRule } from "../model/rule.ts";
import { createKeywordScan } from "./keyword-automaton.ts";
import { type Matches, type SecretMatch, Shape } from "./shape.ts";
import { Windows } from "./windows.ts";

export interface FoundSecret extends SecretMatch {
  readonly rule: SecretRule;
}

/** A shape that a keyword may belong to. */
interface Owner {
  readonly shape: Shape;
  readonly keyword: string;
  /** How far before the keyword's end the match may begin, once it was asked for. */
  before?: number;
}

export interface Search {
  /** In the order of the rules, those of one rule in the order of the text. */
  readonly found: readonly FoundSecret[];
  /** What has a rule's shape, but not its check digits or structure. */
  readonly dropped: readonly FoundSecret[];
  /** Rules that threw. */
  readonly failed: readonly { readonly rule: SecretRule; readonly error: unknown }[];
  /** How many characters were given to patterns. */
  readonly effort: number;
}

/**
 * Makes a search for what fits the rules' shapes. It goes through a text once for the keywords of all rules and gives each
 * pattern only the parts around its own, so its time grows with the text and hardly with the number of rules.
 */
export function createSecretSearch(rules: readonly SecretRule[]): (text: string) => Search {
  const shapes = rules.map((rule) => new Shape(rule));
  const owners = new Map<string, Owner[]>();
  for (const shape of shapes) {
    for (const keyword of keywordsOf(shape.rule)) {
      owners.set(keyword, [...(owners.get(keyword) ?? []), { shape, keyword }]);
    }
  }
  const ownersOf = [...owners.values()];
  const scan = createKeywordScan([...owners.keys()]);
  return (text) => {
    const windows = new Map<Shape, Windows>();
    scan(text, (keyword, end) => {
      for (const owner of ownersOf[keyword] ?? []) {
        const { shape } = owner;
        // The shape is asked for no sooner than here, since it has to load its rule's module.
        owner.before ??= shape.reachBefore(owner.keyword);
        const own = windows.get(shape) ?? new Windows();
        windows.set(shape, own);
        own.add(Math.max(0, end - owner.before), Math.min(text.length, end + shape.reach));
      }
    });
    return search(text, shapes, windows);
  };
}

/** What parts the words of a name. */
const separators = ["_", "-", ".", ""];

/** A keyword of a rule with `named` may be part of the name, which each kind of file writes with separators of its own. */
function keywordsOf({ keywords, named }: SecretRule): ReadonlySet<string> {
  if (!named) return new Set(keywords);
  return new Set(keywords.flatMap((keyword) => [keyword, ...otherWritings(keyword)]));
}

function otherWritings(keyword: string): readonly string[] {
  if (!/^[a-z\d]+(?:[_-][a-z\d]*)+$/.test(keyword)) return [];
  // Without what ends it, a short keyword would stand everywhere.
  const fitting = /[_-]$/.test(keyword) ? separators.slice(0, -1) : separators;
  return fitting.map((separator) => keyword.replace(/[_-]/g, separator));
}

function search(text: string, shapes: readonly Shape[], windows: ReadonlyMap<Shape, Windows>): Search {
  const found: FoundSecret[] = [];
  const dropped: FoundSecret[] = [];
  const failed: Search["failed"][number][] = [];
  let effort = 0;
  for (const shape of shapes) {
    const own = windows.get(shape);
    if (!own) continue;
    own.close();
    const { rule } = shape;
    const matches: Matches = { found: [], dropped: [] };
    try {
      let looked = 0;
      for (const [start, end] of own.ranges) {
        if (end <= looked) continue;
        const from = Math.max(start, looked);
        looked = shape.search(text, [from, end], matches);
        effort += looked - from;
      }
      found.push(...matches.found.map((match) => ({ ...match, rule })));
      dropped.push(...matches.dropped.map((match) => ({ ...match, rule })));
    } catch (error) {
      failed.push({ rule, error });
    }
  }
  return { found, dropped, failed, effort };
}
