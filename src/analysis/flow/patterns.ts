import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode, plainKey } from "../tree.ts";
import { tailOf } from "./list-tail.ts";
import { bindMember, memberOf } from "./members.ts";
import { indexOf, pathOf } from "./path-of.ts";
import { type Run, sourceAt, stepAt } from "./run.ts";
import { assign, guard, type State } from "./state.ts";
import { fieldOf, join, pass, protect, unknown, type Value } from "./value.ts";

/** Gives the names of a pattern, or the place that an assignment names, what the value holds for them. */
export function bind(run: Run, pattern: TSESTree.Node, value: Value, state: State): void {
  switch (pattern.type) {
    case "Identifier": {
      const variable = run.module.scopes.variableOf(pattern);
      if (variable) assign(state, variable, pass(value, stepAt(run, pattern, `\`${pattern.name}\` holds it`)));
      return;
    }
    case "AssignmentPattern":
      bind(run, pattern.left, join(value, run.evaluate(pattern.right, state)), state);
      return;
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") bind(run, property.argument, value, state);
        else bindField(run, property.value, memberOf(value, plainKey(property.key, property.computed), state), state);
      }
      return;
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries()) {
        if (element?.type === "RestElement") bind(run, element.argument, tailOf(value, index), state);
        else if (element) bindField(run, element, fieldOf(value, String(index)), state);
      }
      return;
    case "MemberExpression":
      bindMember(run, pattern, value, state);
      noteOwn(run, pattern, value, state);
      return;
    case "TSParameterProperty":
      bind(run, pattern.parameter, value, state);
      return;
    default:
  }
}

/** What holds of what the program itself put under a key: it is no prototype, and no constructor of one. */
export const ownKinds = ["prototype-key", "no-function"];

/** What was put into `object[key]` is what is read from there. */
function noteOwn(run: Run, node: TSESTree.MemberExpression, { proto }: Value, state: State): void {
  const path = node.computed && !proto ? pathOf(run, node) : undefined;
  if (path !== undefined) guard(state, path, ownKinds);
}

/** A name in `const { query } = req`, or an element of what is in it, holds what comes from outside, though the whole is nothing of the kind. */
function bindField(run: Run, pattern: TSESTree.Node, field: Value, state: State): void {
  const name = pattern.type === "AssignmentPattern" ? pattern.left : pattern;
  const api = run.module.apiOf(name);
  const kinds = api === undefined ? undefined : run.module.catalog.sanitizer(api);
  bind(run, pattern, protect((field === unknown && sourceNamed(run, name)) || field, kinds ?? []), state);
}

/** What comes from outside under this name: the name of a source, or of something in it. */
export function sourceNamed(run: Run, name: TSESTree.Node): Value | undefined {
  if (name.type !== "Identifier") return undefined;
  let api = run.module.apiOf(name);
  while (api !== undefined) {
    const kinds = run.module.catalog.source(api);
    if (kinds) return sourceAt(run, kinds, name, api);
    const end = api.lastIndexOf(".");
    api = end === -1 ? undefined : api.slice(0, end);
  }
  return undefined;
}

/** Gives a function's parameters the values that it is called with. Of the others nothing is known. */
export function bindParameters(run: Run, fn: FunctionNode, values: readonly (Value | undefined)[], state: State): void {
  for (const [index, parameter] of fn.params.entries()) {
    const isRest = parameter.type === "RestElement";
    const target = isRest ? parameter.argument : parameter;
    const value = isRest ? arrayOf(values.slice(index)) : values[index];
    if (value) bind(run, target, value, state);
    else forget(run, target, state);
  }
}

function arrayOf(values: readonly (Value | undefined)[]): Value {
  return { taints: [], fields: new Map(values.map((value, index) => [String(index), value ?? unknown])) };
}

/** Nothing is bound, so that what the parameter means (the request, say) can be asked of the resolver. */
function forget(run: Run, target: TSESTree.Node, state: State): void {
  if (target.type === "AssignmentPattern") bind(run, target.left, run.evaluate(target.right, state), state);
  const variable = run.module.scopes.variableOf(target);
  if (variable) state.values.delete(variable);
}

/** The path of `object[key]`. */
export function memberPathOf(run: Run, object: TSESTree.Node, key: TSESTree.Node): string | undefined {
  const [path, name] = [pathOf(run, object), indexOf(run, bare(key))];
  return path === undefined || name === undefined ? undefined : `${path}.${name}`;
}
