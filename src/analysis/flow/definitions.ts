import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { declaredClass } from "./compiled-classes.ts";
import { storeField } from "./members.ts";
import { memberPathOf, ownKinds } from "./patterns.ts";
import { reportPrototypeDefinition } from "./prototype.ts";
import type { Run } from "./run.ts";
import type { Called, CallNode } from "./sinks.ts";
import { guard, type State } from "./state.ts";
import { fieldOf, join, unknown, type Value } from "./value.ts";

const definers = new Set(["Object.defineProperty", "Reflect.defineProperty", "Reflect.set"]);

/** `Object.defineProperty(target, key, { value })` and the helpers that compilers write for classes; gives the target. */
export function define(run: Run, node: CallNode, called: Called, state: State): Value | undefined {
  const { api, values } = called;
  if (declaredClass(run, node, values, state)) return values[0] ?? unknown;
  if (api === undefined || !definers.has(api)) return undefined;
  const [target = unknown, key = unknown, descriptor = unknown] = values;
  const [object, name] = node.arguments;
  reportPrototypeDefinition(run, node, target, state);
  const value = api === "Reflect.set" ? descriptor : described(run, descriptor, state);
  const path = object && name && memberPathOf(run, object, name);
  if (path !== undefined && !value.proto) guard(state, path, ownKinds);
  if (object) storeField(run, object as TSESTree.Node, { name: key.text ?? "*", value }, state);
  return target;
}

/** What a property descriptor says that the property holds, or what its getter gives. */
function described(run: Run, descriptor: Value, state: State): Value {
  const getter = fieldOf(descriptor, "get");
  return join(fieldOf(descriptor, "value"), getter.fn ? run.call(getter.fn, [], state) : getter);
}
