import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type ClassNode, isClass, isFunction, plainKey } from "../tree.ts";
import { callSetter, getterResult } from "./accessors.ts";
import { chosenBy } from "./prototype.ts";
import { memberApi, type Run, sourceAt, sourceText, stepAt } from "./run.ts";
import { assign, type Holder, type State, unguard, valueIn } from "./state.ts";
import { holderOfThis, isExports } from "./this-holder.ts";
import { fieldOf, join, narrowSource, protect, unknown, type Value, withField } from "./value.ts";

/** Interprets `object.name` and `object[key]`. */
export function readMember(run: Run, node: TSESTree.MemberExpression, state: State): Value {
  if (isExports(run.module, node)) return { taints: [], self: run.module.program };
  const object = run.evaluate(node.object, state);
  const key = node.computed ? run.evaluate(node.property, state) : unknown;
  const name = nameOf(node, key);
  const api = run.module.apiOf(node) ?? memberApi(run, object, name);
  const kinds = api === undefined ? undefined : run.module.catalog.source(api);
  if (kinds) return sourceAt(run, kinds, node, api);
  // A field of data from outside may be called `size`; of what the program holds, it is a number.
  if (name === "length" || (name === "size" && object.taints.length === 0)) return unknown;
  const found = getterResult(run, object, name, state) ?? memberOf(object, name, state);
  const kept = narrowSource(found, node.object.range, stepAt(run, node, sourceText(run, node)));
  const field = protect(kept, (api !== undefined && run.module.catalog.sanitizer(api)) || []);
  if (field === unknown && object.api !== undefined && api !== undefined) return { taints: [], api };
  return name === undefined ? chosenBy(run, node, { object, field, key }) : field;
}

/** The name of a member, also where a variable holds it. */
export function nameOf({ property, computed }: TSESTree.MemberExpression, key: Value): string | undefined {
  const plain = plainKey(property, computed);
  if (plain !== undefined || !computed || key.taints.length > 0) return plain;
  return key.text !== undefined && !/[\ufffc\ufffd]/.test(key.text) ? key.text : undefined;
}

/** A member of a value: of the value itself, and of what the state keeps for it. */
export function memberOf(value: Value, name: string | undefined, state: State): Value {
  const own = fieldOf(value, name);
  if (name === "prototype" && (value.fn || value.cls)) return { taints: [], self: (value.cls ?? value.fn) as Holder };
  const statics = value.fn?.body ?? value.cls?.body;
  const kept = [value.self, statics].flatMap((holder) => (holder ? [keptIn(holder, name, state)] : []));
  return kept.reduce(join, own);
}

function keptIn(holder: Holder, name: string | undefined, state: State): Value {
  const fields = valueIn(state, holder);
  const field = fields ? fieldOf(fields, name) : unknown;
  if (field !== unknown || name === undefined || !("type" in holder)) return field;
  const cls = isClass(holder as TSESTree.Node) ? (holder as ClassNode) : undefined;
  const method = cls?.body.body.find(
    (member) => member.type === "MethodDefinition" && plainKey(member.key, member.computed) === name,
  );
  const fn = method && "value" in method ? method.value : undefined;
  return fn && isFunction(fn) ? { taints: [], fn } : field;
}

/** `a.b = value`: what keeps the object's fields, or the variable at its root, has that field. */
export function bindMember(run: Run, node: TSESTree.MemberExpression, value: Value, state: State): void {
  const key = node.computed ? run.evaluate(node.property, state) : unknown;
  const name = nameOf(node, key) ?? "*";
  if (isExports(run.module, node)) {
    if (value.self !== run.module.program)
      state.values.set(run.module.program, { ...(valueIn(state, run.module.program) ?? unknown), ...value });
    return;
  }
  storeField(run, node.object, { name, value }, state);
}

interface NamedField {
  readonly name: string;
  readonly value: Value;
}

/** Puts a field into the object that an expression means. */
export function storeField(run: Run, object: TSESTree.Node, { name, value }: NamedField, state: State): void {
  const whole = run.evaluate(object, state);
  if (callSetter(run, object, { whole, name, value }, state)) return;
  const holder = whole.self ?? whole.fn?.body ?? whole.cls?.body;
  if (holder) {
    const isPrototype = name === "prototype" && (whole.fn ?? whole.cls);
    const target = isPrototype || holder;
    const known = valueIn(state, target) ?? unknown;
    const added = isPrototype ? { ...join(known, value) } : withField(known, name, value);
    state.values.set(target, added);
    return;
  }
  if (object.type === "Identifier") {
    const variable = run.module.scopes.variableOf(object);
    if (!variable) return;
    state.values.set(variable, withField(valueIn(state, variable) ?? unknown, name, value));
    unguard(state, `${variable.$id}.${name}`);
  } else if (object.type === "MemberExpression") {
    bindMember(run, object, withField(whole, name, value), state);
  }
}

/** Puts all that a value holds into the object that an expression means: `Object.assign(options, …)`. */
export function fill(run: Run, object: TSESTree.Node, added: Value, state: State): void {
  if (added.taints.length > 0) storeField(run, object, { name: "*", value: { taints: added.taints } }, state);
  for (const [name, value] of added.fields ?? []) storeField(run, object, { name, value }, state);
}

/** `this`: an object whose fields are kept by its class, constructor or module. */
export function thisValue(run: Run, node: TSESTree.ThisExpression): Value {
  return { taints: [], self: holderOfThis(run.module, node) };
}

/** Gives a function's or class's own name its value. */
export function declare(run: Run, id: TSESTree.Node | null | undefined, value: Value, state: State): void {
  const variable = id ? run.module.scopes.variableOf(id) : undefined;
  if (variable && !valueIn(state, variable)) assign(state, variable, value);
}
