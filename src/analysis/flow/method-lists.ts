import { callGiven, type Method, type MethodCall, numberOf, whole } from "./method-context.ts";
import { knownElements } from "./method-elements.ts";
import { isForeign, isWorth } from "./method-maps.ts";
import { bind } from "./patterns.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { allTaints, fieldOf, join, protect, textOf, textValue, unknown, type Value, withField } from "./value.ts";

/** Puts values into the list that the method is called on. */
function store(run: Run, call: MethodCall, added: readonly Value[], state: State): void {
  if (!added.some(isWorth) || isForeign(run, call)) return;
  let list = call.receiver;
  const isAtEnd = call.method === "push" || call.method === "append";
  for (const value of added) {
    const known = isAtEnd ? knownElements(list) : undefined;
    list = withField(list, known ? String(known.length) : "*", value);
  }
  bind(run, call.callee.object, list, state);
}

const push: Method = (run, call, state) => {
  store(run, call, call.values, state);
  return unknown;
};

/** `unshift` and `splice` move what is there: which element has which number is not known any more. */
const insert: Method = (run, call, state) => {
  const added = call.method === "splice" ? call.values.slice(2) : call.values;
  const moved = { ...call, receiver: mixed(call.receiver) };
  store(run, moved, added, state);
  return call.method === "splice" ? moved.receiver : unknown;
};

/** The list with its elements in any order. */
function mixed(list: Value): Value {
  const { fields } = list;
  if (!fields || fields.size === 0) return list;
  return { ...list, fields: new Map([["*", [...fields.values()].reduce(join, unknown)]]) };
}

/** `add` of a set, a form, a queue; `append` of a form takes a name and a value. */
const add: Method = (run, call, state) => {
  store(run, call, call.method === "append" && call.values.length > 1 ? call.values.slice(1, 2) : call.values, state);
  return isForeign(run, call) ? unknown : join(call.receiver, { taints: [], fields: listedIn(call.values) });
};

function listedIn(values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(values.length > 0 ? [["*", values.reduce(join, unknown)]] : []);
}

/** Texts are joined; lists and what is added to them become one list. */
const concat: Method = (_, { receiver, values }) => {
  const all = [receiver, ...values];
  if (!receiver.fields) return protect(textValue(all.map(textOf).join(""), all), []);
  const known = all.map((each) =>
    each.fields ? knownElements(each) : allTaints(each).length > 0 ? [each] : undefined,
  );
  if (known.every((list) => list !== undefined)) {
    return { taints: [], fields: new Map(known.flat().map((each, index) => [String(index), each])) };
  }
  const elements = all.map((each) => (each.fields ? fieldOf(each, undefined) : whole(each)));
  return { taints: receiver.taints, fields: new Map([["*", elements.reduce(join, unknown)]]) };
};

/** One element, or one character. */
const element: Method = (run, call) => {
  const { receiver, method } = call;
  const known = knownElements(receiver);
  if (!known) return receiver.fields ? fieldOf(receiver, undefined) : whole(receiver);
  const at = method === "at" ? (numberOf(run, call, 0) ?? Number.NaN) : method === "shift" ? 0 : -1;
  return (Number.isNaN(at) ? undefined : known.at(at)) ?? known.reduce(join, unknown);
};

/** The same elements, in another order or at another depth. */
const sort: Method = (run, call, state) => {
  const any = fieldOf(call.receiver, undefined);
  if (call.values[0]?.fn) callGiven(run, call, { given: [any, any] }, state);
  return mixed(call.receiver);
};

const flat: Method = (_, { receiver }) => {
  const elements = [...(receiver.fields?.values() ?? [])];
  const inner = elements.map((each) => (each.fields ? fieldOf(each, undefined) : each));
  return { ...receiver, ...(inner.length > 0 && { fields: new Map([["*", inner.reduce(join, unknown)]]) }) };
};

/** `next()` of an iterator. */
const next: Method = (_, { receiver }) => ({
  taints: [],
  fields: new Map([["value", receiver.fields ? fieldOf(receiver, undefined) : whole(receiver)]]),
});

/** Methods of lists. */
export const listMethods = new Map<string, Method>([
  ["push", push],
  ["unshift", insert],
  ["splice", insert],
  [
    "fill",
    (run, call, state) => {
      store(run, call, call.values.slice(0, 1), state);
      return join(call.receiver, { taints: [], fields: listedIn(call.values.slice(0, 1)) });
    },
  ],
  ["add", add],
  ["append", add],
  ["concat", concat],
  ...["pop", "shift", "at"].map((name) => [name, element] as const),
  ...["sort", "toSorted", "reverse", "toReversed", "toSpliced"].map((name) => [name, sort] as const),
  ["flat", flat],
  ["next", next],
]);
