import type { Range } from "../../model/place.ts";
import type { Step } from "../../model/rule.ts";
import type { ClassNode, FunctionNode } from "../tree.ts";
import { followed, isExtended } from "./followed-paths.ts";
import type { Holder } from "./holder.ts";

/** Data of a kind that a value carries, the way that it took, and what it has been protected from. */
export interface Taint {
  /** Kind of the source, such as `remote`. */
  readonly kind: string;
  readonly steps: readonly Step[];
  /** Kinds of protection, such as `number`. */
  readonly safe: ReadonlySet<string>;
}

/** What is known of a value: the data it carries, its fields, its text and the function that it is. */
export interface Value {
  readonly taints: readonly Taint[];
  /** Known fields of an object or elements of an array; `*` stands for those whose name is not known. */
  readonly fields?: ReadonlyMap<string, Value>;
  /** The text, with {@link hole} where it is data from outside, and {@link blank} where it is not known and no such data. */
  readonly text?: string;
  readonly fn?: FunctionNode;
  /** The API that it is, where a function is given something that the models know: a request, a pool. */
  readonly api?: string;
  readonly cls?: ClassNode;
  /** What keeps the object's fields in the state, so that all its names see the same: a class, a constructor, a module. */
  readonly self?: Holder;
  /** Where the value is a function that keeps what it is given: the `resolve` of a promise. */
  readonly cell?: Holder;
  /** The place of the object whose own keys the value is one of. */
  readonly keyOf?: string;
  /** Data that chose the value among an object's fields: it may be the prototype of all objects. */
  readonly proto?: readonly Taint[];
}

/** Stands in a text for a part that is data from outside. */
export const hole = "\ufffc";

/** Stands in a text for a part that is not known and carries no data from outside, such as an address from the settings. */
const blank = "\ufffd";

/** A value of which nothing is known; it carries nothing. */
export const unknown: Value = { taints: [] };

const mostTaints = 8;
const mostSteps = 12;
const mostFields = 50;
const largest = 300;
const longestText = 2_000;

export function sourceValue(kinds: readonly string[], step: Step): Value {
  return { taints: kinds.map((kind) => ({ kind, steps: [step], safe: new Set() })) };
}

/** A value that carries what all of these carry, and nothing else of them. */
export function carry(values: readonly Value[]): Value {
  const taints = joinTaints(values.flatMap((value) => value.taints));
  return taints.length === 0 ? unknown : { taints };
}

/** Everything that the value carries, in its fields too. */
export function allTaints(value: Value, depth = 0): readonly Taint[] {
  if (!value.fields || depth > 4) return value.taints;
  const inner = [...value.fields.values()].flatMap((field) => allTaints(field, depth + 1));
  return inner.length === 0 ? value.taints : joinTaints([...value.taints, ...inner]);
}

/** What a value is where two ways of the program meet. */
export function join(a: Value, b: Value): Value {
  if (a === b) return a;
  const taints = a.taints === b.taints ? a.taints : joinTaints([...a.taints, ...b.taints]);
  const fields = joinFields(a.fields, b.fields);
  const text = joinText(a, b);
  const identity = identityOf(a) ?? identityOf(b);
  const proto = a.proto || b.proto ? joinTaints([...(a.proto ?? []), ...(b.proto ?? [])]) : undefined;
  return {
    taints,
    ...(fields && { fields }),
    ...(text !== undefined && { text }),
    ...identity,
    ...(a.keyOf !== undefined && a.keyOf === b.keyOf && { keyOf: a.keyOf }),
    ...(proto && { proto }),
  };
}

/** What the value is, apart from what it carries. */
function identityOf({ fn, api, cls, self, cell }: Value): Partial<Value> | undefined {
  if (!fn && api === undefined && !cls && !self && !cell) return undefined;
  return {
    ...(fn && { fn }),
    ...(api !== undefined && { api }),
    ...(cls && { cls }),
    ...(self && { self }),
    ...(cell && { cell }),
  };
}

/**
 * Where only one of two values is data from outside, its text, since the other one does no harm; else what both texts begin with,
 * and then something that is not known.
 */
function joinText(a: Value, b: Value): string | undefined {
  if (a.text === b.text) return a.text;
  const [isData, isOtherData] = [a, b].map((value) => allTaints(value).length > 0);
  if (isData !== isOtherData) return isData ? a.text : b.text;
  if (a.text === undefined || b.text === undefined) return undefined;
  let length = 0;
  while (length < a.text.length && a.text[length] === b.text[length]) length++;
  const end = isData ? hole : blank;
  return length === 0 ? undefined : `${a.text.slice(0, length).replace(/[\ufffc\ufffd]/g, end)}${end}`;
}

function joinFields(a: Value["fields"], b: Value["fields"]): Value["fields"] {
  if (!a || !b) return a ?? b;
  const fields = new Map(a);
  for (const [name, value] of b) fields.set(name, join(fields.get(name) ?? unknown, value));
  return fields;
}

/**
 * Taints from one place are one where the one has all protections that the other has: what is less protected counts. Those whose
 * protections differ stay apart: a number and a checked name that were read from the same object are both harmless. Where there
 * are too many, the least protected count.
 */
function joinTaints(taints: readonly Taint[]): readonly Taint[] {
  if (taints.length < 2) return taints;
  const byOrigin = new Map<string, Taint[]>();
  for (const taint of taints) {
    const origin = `${taint.kind}:${taint.steps[0]?.path}:${taint.steps[0]?.range[0]}`;
    const known = byOrigin.get(origin);
    if (!known) byOrigin.set(origin, [taint]);
    else if (!known.some(({ safe }) => safe.isSubsetOf(taint.safe))) {
      const kept = known.filter(({ safe }) => !taint.safe.isSubsetOf(safe));
      byOrigin.set(origin, [...kept, taint]);
    }
  }
  const joined = [...byOrigin.values()].flat();
  return joined.length > mostTaints ? joined.sort((a, b) => a.safe.size - b.safe.size).slice(0, mostTaints) : joined;
}

const identities = new WeakMap<Taint, string>();

/** The place where the data comes from, and what it is protected from. */
export function identify(taint: Taint): string {
  const known = identities.get(taint);
  if (known !== undefined) return known;
  const [first] = taint.steps;
  const identity = `${taint.kind}:${first?.path}:${first?.range[0]}:${[...taint.safe].sort().join()}`;
  identities.set(taint, identity);
  return identity;
}

/** The value after something has protected it. */
export function protect(value: Value, kinds: Iterable<string>): Value {
  const safe = new Set(kinds);
  if (safe.size === 0) return value;
  return mapTaints(value, (taint) => ({ ...taint, safe: taint.safe.union(safe) }));
}

/** The value after something has undone protections. */
export function unprotect(value: Value, kinds: Iterable<string>): Value {
  const undone = new Set(kinds);
  return mapTaints(value, (taint) => ({ ...taint, safe: taint.safe.difference(undone) }));
}

/** The value with one more step of the way. */
export function pass(value: Value, step: Step): Value {
  if (value.taints.length === 0 && !value.proto) return value;
  return mapTaints(value, (taint) =>
    taint.steps.length >= mostSteps ? taint : { ...taint, steps: [...taint.steps, step] },
  );
}

/** The value as what is read from it: `req.query` that is read as `req.query.name` comes from there. */
export function narrowSource(value: Value, from: Range, step: Step): Value {
  return mapTaints(value, (taint) => {
    const [only, ...more] = taint.steps;
    const isSource =
      only && more.length === 0 && only.path === step.path && only.range[0] === from[0] && only.range[1] === from[1];
    return isSource ? { ...taint, steps: [step] } : taint;
  });
}

function mapTaints(value: Value, change: (taint: Taint) => Taint): Value {
  if (value.taints.length === 0 && !value.fields && !value.proto) return value;
  const fields =
    value.fields && new Map([...value.fields].map(([name, field]) => [name, mapTaints(field, change)] as const));
  const proto = value.proto?.map(change);
  return { ...value, taints: value.taints.map(change), ...(fields && { fields }), ...(proto && { proto }) };
}

/** A field by its name, or any field where the name is not known. A field of data from outside is data from outside. */
export function fieldOf(value: Value, name: string | undefined): Value {
  const { fields } = value;
  const own = carry([value]);
  if (!fields) return own;
  const named = name === undefined ? undefined : fields.get(name);
  const rest = fields.get("*");
  if (named) return own.taints.length > 0 ? join(named, own) : named;
  if (name !== undefined) return rest ? join(rest, own) : own;
  return [...fields.values()].reduce(join, own);
}

const sizes = new WeakMap<Value, number>();

/** How many values are in a value, counted along each way: a hostile file may put an object into itself forty times. */
function sizeOf(value: Value): number {
  if (!value.fields) return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let size = 1;
  for (const field of value.fields.values()) size += sizeOf(field);
  sizes.set(value, size);
  return size;
}

export function withField(value: Value, name: string, field: Value): Value {
  const fields = new Map(value.fields);
  const isFull = fields.size >= mostFields && !fields.has(name);
  const key = isFull ? "*" : name;
  const inner = sizeOf(field) > largest ? carry([{ taints: allTaints(field) }]) : field;
  fields.set(key, key === "*" ? join(fields.get("*") ?? unknown, inner) : inner);
  return { ...value, fields };
}

/** The text of a value, as a part of another text. */
export function textOf(value: Value): string {
  return value.text ?? (allTaints(value).length > 0 ? hole : blank);
}

export function textValue(text: string, parts: readonly Value[] = []): Value {
  const value = carry(parts.map((part) => ({ taints: allTaints(part) })));
  const [first] = parts;
  const { taints } = first && isExtended(textOf(first), text) ? value : unprotect(value, [followed]);
  return { taints, text: text.slice(0, longestText) };
}
