import { whole } from "./method-context.ts";
import { mapOf, pairsOfObject } from "./method-maps.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { carry, fieldOf, textValue, unknown, type Value, withField } from "./value.ts";

type Builtin = (values: readonly Value[], run: Run, state: State) => Value;

function listOf(element: Value): Value {
  return { taints: [], fields: new Map([["*", element]]) };
}

/** The names of an object's fields: of data from outside they are data too. */
const keys: Builtin = ([object = unknown]) => {
  // What was put under a name that is not known may have named it.
  const own = carry([object, object.fields?.get("*") ?? unknown]);
  if (own.taints.length > 0 || !object.fields) return listOf(own);
  const names = [...object.fields.keys()].filter((name) => name !== "*");
  return { taints: [], fields: new Map(names.map((name, index) => [String(index), textValue(name)])) };
};

const values: Builtin = ([object = unknown]) => listOf(fieldOf(object, undefined));

const entries: Builtin = ([object = unknown]) => pairsOfObject(object);

const fromEntries: Builtin = ([pairs = unknown]) => {
  let object: Value = { taints: pairs.taints, fields: new Map() };
  for (const pair of pairs.fields?.values() ?? []) {
    const { text } = fieldOf(pair, "0");
    const name = text === undefined || /[\ufffc\ufffd]/.test(text) ? "*" : text;
    object = withField(object, name, fieldOf(pair, "1"));
  }
  return object;
};

/** `Array.from(list, (element) => …)` */
const from: Builtin = ([list = unknown, each], run, state) => {
  const isList = list.fields !== undefined && !list.fields.has("length");
  const elements = isList ? list : listOf(fieldOf(list, undefined));
  if (!each?.fn) return elements;
  return listOf(run.call(each.fn, [fieldOf(elements, undefined)], state));
};

const first: Builtin = ([list = unknown]) => fieldOf(list, undefined);

const settled: Builtin = ([list = unknown]) => {
  const result: Value = { taints: [], fields: new Map([["value", fieldOf(list, undefined)]]) };
  return listOf(result);
};

/** Functions and constructors of the language whose result is made of what they are given. */
const builtins = new Map<string, Builtin>([
  ["Object.keys", keys],
  ["Object.getOwnPropertyNames", keys],
  ["Reflect.ownKeys", keys],
  ["Object.values", values],
  ["Object.entries", entries],
  ["Object.fromEntries", fromEntries],
  ["Array.from", from],
  ["Array.of", (elements) => ({ taints: [], fields: new Map(elements.map((each, index) => [String(index), each])) })],
  ["Map", ([list = unknown]) => mapOf(list)],
  ["WeakMap", ([list = unknown]) => mapOf(list)],
  ["Set", ([list = unknown]) => (list.fields ? list : listOf(whole(list)))],
  ["WeakSet", ([list = unknown]) => list],
  ["Promise.race", first],
  ["Promise.any", first],
  ["Promise.allSettled", settled],
]);

/** What a function of the language gives; `undefined` where the call is of none that is known here. */
export function callBuiltin(run: Run, api: string, given: readonly Value[], state: State): Value | undefined {
  return builtins.get(api)?.(given, run, state);
}
