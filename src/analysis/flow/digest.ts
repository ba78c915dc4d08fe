import type { Holder } from "./state.ts";
import { identify, type Value } from "./value.ts";

const deepest = 4;
const mostFields = 20;
const longestText = 80;

/** Numbers values so that those which mean the same to a function have the same number. */
export interface Digests {
  of(value: Value): number;
  ofText(text: string): number;
}

export function createDigests(): Digests {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Value, number>();
  const things = new WeakMap<object, number>();
  let thingCount = 0;

  function ofText(text: string): number {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  }

  function of(value: Value, depth = 0): number {
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const number = ofText(write(value, depth));
    if (depth === 0) known.set(value, number);
    return number;
  }

  function write(value: Value, depth: number): string {
    const { taints, proto, fields, text, api } = value;
    const parts = [
      ...taints.map(identify).sort(),
      ...(proto ?? []).map((taint) => `p${identify(taint)}`).sort(),
      ...[value.fn, value.cls, value.self, value.cell].map((thing) => (thing ? idOf(thing) : "")),
      api ?? "",
      text?.slice(0, longestText) ?? "\0",
    ];
    if (fields && depth < deepest) {
      const inner = [...fields].slice(0, mostFields).map(([name, field]) => `${name}:${of(field, depth + 1)}`);
      parts.push(`{${inner.sort().join()}}`);
    }
    return parts.join("|");
  }

  function idOf(thing: Holder | object): number {
    const id = things.get(thing) ?? ++thingCount;
    things.set(thing, id);
    return id;
  }

  return { of: (value) => of(value), ofText };
}
