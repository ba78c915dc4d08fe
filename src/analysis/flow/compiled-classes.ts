import type { Run } from "./run.ts";
import type { CallNode } from "./sinks.ts";
import { type State, valueIn } from "./state.ts";
import { unknown, type Value, withField } from "./value.ts";

const helper = /^_*createClass\d*$/i;

/**
 * `_createClass(Foo, [{ key: "run", value: function () {} }], statics)`, which Babel writes for the methods of a class; whether
 * the call is one.
 */
export function declaredClass(run: Run, { callee }: CallNode, values: readonly Value[], state: State): boolean {
  // The helper's name ends what is called: `_createClass`, `(0, tslib._createClass)`.
  const name =
    /\w+(?=\W{0,2}$)/.exec(
      run.module.text.slice(Math.max(callee.range[0], callee.range[1] - 40), callee.range[1]),
    )?.[0] ?? "";
  const [made, methods, statics] = values;
  if (!helper.test(name) || !made?.fn) return false;
  for (const [holder, list] of [
    [made.fn, methods],
    [made.fn.body, statics],
  ] as const) {
    for (const entry of list?.fields?.values() ?? []) {
      const key = entry.fields?.get("key")?.text;
      const value = entry.fields?.get("value") ?? entry.fields?.get("get");
      if (key !== undefined && value)
        state.values.set(holder, withField(valueIn(state, holder) ?? unknown, key, value));
    }
  }
  return true;
}
