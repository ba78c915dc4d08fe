import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type ClassNode, type FunctionNode, isClass, isFunction, plainKey } from "../tree.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { fieldOf, type Value } from "./value.ts";

/** What `get name() { … }` of the object's class, or of the class itself, returns; `undefined` where there is none. */
export function getterResult(run: Run, object: Value, name: string | undefined, state: State): Value | undefined {
  const fn = name === undefined ? undefined : accessorOf(object, "get", name);
  return fn && run.call(fn, [], state);
}

/** Calls `set name(value) { … }` of the object that an expression means; `false` where there is none. */
export function callSetter(
  run: Run,
  object: TSESTree.Node,
  { whole, name, value }: { readonly whole: Value; readonly name: string; readonly value: Value },
  state: State,
): boolean {
  const fn = accessorOf(whole, "set", name) ?? setterIn(run.module.objectOf(object), name);
  if (!fn) return false;
  run.call(fn, [value], state);
  return true;
}

function accessorOf({ self, cls }: Value, kind: "get" | "set", name: string): FunctionNode | undefined {
  const owner = cls ?? self;
  if (!owner || !("type" in owner) || !isClass(owner as TSESTree.Node)) return undefined;
  const accessor = (owner as ClassNode).body.body.find(
    (member) =>
      member.type === "MethodDefinition" &&
      member.kind === kind &&
      member.static === Boolean(cls) &&
      plainKey(member.key, member.computed) === name,
  );
  const fn = accessor && "value" in accessor ? accessor.value : undefined;
  return fn && isFunction(fn) ? fn : undefined;
}

function setterIn(literal: TSESTree.ObjectExpression | undefined, name: string): FunctionNode | undefined {
  for (const property of literal?.properties ?? []) {
    if (property.type !== "Property" || property.kind !== "set" || !isFunction(property.value)) continue;
    if (plainKey(property.key, property.computed) === name) return property.value;
  }
  return undefined;
}

/** What a loop gets of an object whose class says so: `*[Symbol.iterator]() { … }`. */
export function iterated(run: Run, { self }: Value, state: State): Value | undefined {
  if (!self || !("type" in self) || !isClass(self as TSESTree.Node)) return undefined;
  const method = (self as ClassNode).body.body.find(
    (member) => member.type === "MethodDefinition" && member.computed && isIteratorSymbol(member.key),
  );
  const fn = method && "value" in method ? method.value : undefined;
  return fn && isFunction(fn) ? fieldOf(run.call(fn, [], state), undefined) : undefined;
}

function isIteratorSymbol(key: TSESTree.Node): boolean {
  if (key.type !== "MemberExpression" || key.object.type !== "Identifier" || key.object.name !== "Symbol") return false;
  return /^(?:iterator|asyncIterator)$/.test(plainKey(key.property, key.computed) ?? "");
}
