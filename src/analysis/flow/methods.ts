import { callGiven, type Method, type MethodCall, whole } from "./method-context.ts";
import { elementMethods } from "./method-elements.ts";
import { listMethods } from "./method-lists.ts";
import { mapMethods } from "./method-maps.ts";
import { textMethods } from "./method-text.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { join, unknown, type Value } from "./value.ts";

/** Methods whose result is or carries what the object is: also some of requests and cursors. */
const carrying: Method = (_, { receiver }) => (receiver.fields ? receiver : whole(receiver));

/** Calls what is to be done when a promise has a value, and when it fails. */
const then: Method = (run, call, state) => {
  const result = callGiven(run, call, { given: [call.receiver] }, state);
  const failed = call.values[1] ? callGiven(run, call, { given: [unknown], index: 1 }, state) : unknown;
  return call.values[0] ? join(result, failed) : call.receiver;
};

const failed: Method = (run, call, state) => join(call.receiver, callGiven(run, call, { given: [unknown] }, state));

const settled: Method = (run, call, state) => {
  callGiven(run, call, { given: [] }, state);
  return call.receiver;
};

/** A function with its first arguments: it may be called with them. */
const bindArguments: Method = (run, { receiver, values }, state) => {
  const [, ...bound] = values;
  if (receiver.fn && bound.length > 0) run.call(receiver.fn, bound, state);
  return receiver.fn ? receiver : undefined;
};

const methods: ReadonlyMap<string, Method> = new Map([
  ...["valueOf", "toArray", "toJSON", "text", "json", "lean"].map((name) => [name, carrying] as const),
  ...textMethods,
  ...elementMethods,
  ...listMethods,
  ...mapMethods,
  ["bind", bindArguments],
  ["then", then],
  ["catch", failed],
  ["finally", settled],
]);

/** What a method of the language does; `undefined` where it is none that is known. */
export function callMethod(run: Run, call: MethodCall, state: State): Value | undefined {
  return methods.get(call.method)?.(run, call, state);
}
