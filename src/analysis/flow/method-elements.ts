import { protectPlace } from "./guard-protect.ts";
import { predicateKinds } from "./guards.ts";
import { callGiven, type Method, type MethodCall } from "./method-context.ts";
import { entriesOf, isMap } from "./method-maps.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { allTaints, fieldOf, join, protect, unknown, type Value } from "./value.ts";

/** So many elements are told apart. */
const mostTold = 12;

/** The elements of a list where all are known by their number. */
export function knownElements({ taints, fields }: Value): readonly Value[] | undefined {
  if (!fields || taints.length > 0 || fields.size > mostTold) return undefined;
  return [...fields.keys()].every((name, index) => name === String(index)) ? [...fields.values()] : undefined;
}

/** Any element of a list, set or map of which the number is not known. */
function anyElement(run: Run, { callee, receiver }: MethodCall): Value {
  return isMap(run, callee.object, receiver) ? fieldOf(entriesOf(receiver), "1") : fieldOf(receiver, undefined);
}

function keyOf(run: Run, { callee, receiver }: MethodCall): Value {
  return isMap(run, callee.object, receiver) ? fieldOf(entriesOf(receiver), "0") : unknown;
}

/** Calls the function with each element, and gives the results: by number where the elements are known so. */
function callEach(run: Run, call: MethodCall, state: State): ReadonlyMap<string, Value> {
  const { receiver } = call;
  const known = knownElements(receiver);
  if (known) {
    return new Map(
      known.map((element, index) => [
        String(index),
        callGiven(run, call, { given: [element, unknown, receiver] }, state),
      ]),
    );
  }
  const given = [anyElement(run, call), keyOf(run, call), receiver];
  // Twice, since what the first call assigns the second one sees.
  const first = callGiven(run, call, { given }, state);
  return new Map([["*", join(first, callGiven(run, call, { given }, state))]]);
}

const map: Method = (run, call, state) => ({ taints: [], fields: callEach(run, call, state) });

const flatMap: Method = (run, call, state) => {
  const results = [...callEach(run, call, state).values()];
  const elements = results.map((result) => (result.fields ? fieldOf(result, undefined) : result));
  return { taints: [], fields: new Map([["*", elements.reduce(join, unknown)]]) };
};

const visit: Method = (run, call, state) => {
  run.assured.length = 0;
  callEach(run, call, state);
  // What the function makes sure of each element, else it throws.
  const [kinds = []] = run.assured;
  protectPlace(run, call.callee.object, kinds, state);
  run.assured.length = 0;
  return unknown;
};

/** The elements that the function says yes to, which are what it makes sure of. */
const filter: Method = (run, call, state) => {
  callEach(run, call, state);
  return protect(call.receiver, kindsOfChosen(run, call, state));
};

const find: Method = (run, call, state) => {
  callEach(run, call, state);
  return protect(anyElement(run, call), kindsOfChosen(run, call, state));
};

function kindsOfChosen(run: Run, { receiver, values: [first] }: MethodCall, state: State): readonly string[] {
  return first?.fn && allTaints(receiver).length > 0 ? predicateKinds(run, first.fn, state) : [];
}

/** How often a function that adds up is called where the number of elements is not known. */
const rounds = 3;

const reduce: Method = (run, call, state) => {
  const { receiver, values } = call;
  const known = knownElements(receiver);
  const step = (sum: Value, element: Value) =>
    callGiven(run, call, { given: [sum, element, unknown, receiver] }, state);
  if (known && (known.length > 0 || values[1])) {
    const [first = unknown, ...others] = values[1] ? [values[1], ...known] : known;
    return others.reduce(step, first);
  }
  const element = fieldOf(receiver, undefined);
  let sum = values[1] ?? element;
  for (let round = 0; round < rounds; round++) sum = join(sum, step(sum, element));
  return sum;
};

/** Methods that call a function with each element. */
export const elementMethods = new Map<string, Method>([
  ["map", map],
  ["flatMap", flatMap],
  ...["forEach", "some", "every", "findIndex", "findLastIndex"].map((name) => [name, visit] as const),
  ["filter", filter],
  ["find", find],
  ["findLast", find],
  ["reduce", reduce],
  ["reduceRight", reduce],
]);
