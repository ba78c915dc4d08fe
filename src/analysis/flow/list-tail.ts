import { join, type Value } from "./value.ts";

/** The elements of a list from a known one on, each at its new place: `list.slice(1)`, `[first, ...others]`. */
export function tailOf(list: Value, from: number | undefined): Value {
  const { fields } = list;
  if (!fields || fields.size === 0 || from === 0) return list;
  const isKnown = [...fields.keys()].every((name) => /^\d+$/.test(name));
  if (!isKnown || from === undefined || from < 0) {
    return { ...list, fields: new Map([["*", [...fields.values()].reduce(join)]]) };
  }
  const kept = [...fields].filter(([name]) => Number(name) >= from);
  return { ...list, fields: new Map(kept.map(([name, field]) => [String(Number(name) - from), field])) };
}
