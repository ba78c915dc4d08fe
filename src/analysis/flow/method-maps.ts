import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type Method, type MethodCall, whole } from "./method-context.ts";
import { bind } from "./patterns.ts";
import type { Run } from "./run.ts";
import { allTaints, carry, fieldOf, join, textValue, unknown, type Value, withField } from "./value.ts";

/**
 * A map is kept as an object: its values are fields by the text of their key. What the keys themselves carry is a field of its
 * own, under a name that no key has.
 */
const keysField = "\u0000keys";

/** Whether the value is a `Map` of the language. */
export function isMap(run: Run, node: TSESTree.Node, value: Value): boolean {
  return value.fields?.has(keysField) === true || /^(?:Weak)?Map\(\)$/.test(run.module.apiOf(node) ?? "");
}

/** `new Map(entries)` */
export function mapOf(entries: Value): Value {
  let made: Value = { taints: [], fields: new Map([[keysField, unknown]]) };
  for (const entry of entries.fields?.values() ?? []) made = withEntry(made, fieldOf(entry, "0"), fieldOf(entry, "1"));
  const own = carry([entries]);
  return own.taints.length > 0 ? withEntry(made, own, own) : made;
}

function withEntry(map: Value, key: Value, value: Value): Value {
  const name = nameOf(key) ?? "*";
  const added = withField(map, name, value);
  const keys = join(map.fields?.get(keysField) ?? unknown, name === "*" ? whole(key) : unknown);
  return withField(added, keysField, keys);
}

function nameOf({ text, taints }: Value): string | undefined {
  return text !== undefined && taints.length === 0 && !/[\ufffc\ufffd]/.test(text) ? text : undefined;
}

function valuesOf({ taints, fields }: Value): Value {
  return [...(fields ?? [])].reduce(
    (all, [name, field]) => (name === keysField ? all : join(all, field)),
    carry([{ taints }]),
  );
}

function keysOf(map: Value): Value {
  return join(map.fields?.get(keysField) ?? unknown, carry([map]));
}

/** Any entry of a map: the key and the value. */
export function entriesOf(map: Value): Value {
  return {
    taints: [],
    fields: new Map([
      ["0", keysOf(map)],
      ["1", valuesOf(map)],
    ]),
  };
}

function listOf(element: Value): Value {
  return { taints: [], fields: new Map([["*", element]]) };
}

/** `map.get(key)`, and `get` of other things that hold fields: forms, the parameters of a URL, settings. */
const get: Method = (_, { receiver, values: [key = unknown] }) => {
  if (!receiver.fields) return whole(receiver);
  const name = nameOf(key);
  return name === undefined ? valuesOf(receiver) : fieldOf(receiver, name);
};

const set: Method = (run, call, state) => {
  const [key = unknown, value] = call.values;
  if (value && !isForeign(run, call)) {
    const { receiver } = call;
    const added = isMap(run, call.callee.object, receiver)
      ? withEntry(receiver, key, value)
      : withField(receiver, nameOf(key) ?? "*", value);
    if (isWorth(value) || allTaints(key).length > 0) bind(run, call.callee.object, added, state);
    return added;
  }
  return value ? undefined : whole(call.receiver);
};

/** Whether it is something that the models know: a response, an app. Its methods are none of the language's. */
export function isForeign(run: Run, { callee, receiver }: MethodCall): boolean {
  const api = receiver.api ?? run.module.apiOf(callee.object);
  return api !== undefined && run.module.catalog.isHolder(api);
}

/** Whether it matters where the value goes: it carries data, or can be called, or is a known text. */
export function isWorth(value: Value): boolean {
  return allTaints(value).length > 0 || value.fn !== undefined || value.text !== undefined || value.self !== undefined;
}

function ofMap(run: Run, { callee, receiver }: MethodCall, part: (map: Value) => Value, other: (list: Value) => Value) {
  return isMap(run, callee.object, receiver) ? listOf(part(receiver)) : other(receiver);
}

/** Methods of maps, sets and what is like them. The keys of a list are numbers; those of a form are data. */
export const mapMethods = new Map<string, Method>([
  ["get", get],
  ["getAll", (run, call, state) => listOf(get(run, call, state) ?? unknown)],
  ["set", set],
  ["keys", (run, call) => ofMap(run, call, keysOf, (list) => (list.fields ? unknown : whole(list)))],
  ["values", (run, call) => ofMap(run, call, valuesOf, (list) => list)],
  ["entries", (run, call) => ofMap(run, call, entriesOf, pairsOf)],
]);

/** The pairs of a list: number and element. Of data from outside, such as a form, both are data. */
function pairsOf(list: Value): Value {
  const own = carry([list, list.fields?.get("*") ?? unknown]);
  return listOf({
    taints: [],
    fields: new Map([
      ["0", own],
      ["1", fieldOf(list, undefined)],
    ]),
  });
}

/** `Object.entries(object)`: pairs of name and value, one for each field where all are known. */
export function pairsOfObject(object: Value): Value {
  const { fields, taints } = object;
  const isKnown = fields !== undefined && taints.length === 0 && !fields.has("*") && fields.size <= mostPairs;
  if (!isKnown) return pairsOf(object);
  const pairs = [...fields].map(([name, field], index): [string, Value] => {
    const pair = new Map([
      ["0", textValue(name)],
      ["1", field],
    ]);
    return [String(index), { taints: [], fields: pair }];
  });
  return { taints: [], fields: new Map(pairs) };
}

/** So many fields of an object are told apart. */
const mostPairs = 12;
