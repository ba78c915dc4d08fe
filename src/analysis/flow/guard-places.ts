import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { completed } from "./characters.ts";
import { pathOf } from "./path-of.ts";
import type { Run } from "./run.ts";
import { guard, type State } from "./state.ts";
import { allTaints, protect, type Value } from "./value.ts";

/** Methods and functions that leave a text what it was, as far as its characters go. */
const sameMethods = new Set(
  "toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase trim toString valueOf".split(" "),
);
const sameFunctions = new Set(["String", "Number"]);

/** The place whose content an expression tests: `name` in `allowed.includes(name.toLowerCase())`. */
export function placeOf(run: Run, node: TSESTree.Node): TSESTree.Node {
  const inner = bare(node);
  if (inner.type === "AssignmentExpression" && inner.operator === "=") return placeOf(run, inner.left);
  if (inner.type === "UnaryExpression" && inner.operator === "+") return placeOf(run, inner.argument);
  if (inner.type === "TemplateLiteral" && inner.expressions.length === 1 && inner.quasis.every(isEmpty)) {
    return placeOf(run, inner.expressions[0] ?? inner);
  }
  // `(name || "")`.
  if (inner.type === "LogicalExpression" && inner.operator !== "&&") return placeOf(run, inner.left);
  if (inner.type !== "CallExpression") return inner;
  const { callee, arguments: given } = inner;
  const api = run.module.apiOf(callee);
  if (api !== undefined && sameFunctions.has(api) && given[0]) return placeOf(run, given[0]);
  const isSame =
    callee.type === "MemberExpression" && sameMethods.has(plainKey(callee.property, callee.computed) ?? "");
  return isSame ? placeOf(run, callee.object) : inner;
}

function isEmpty({ value }: TSESTree.TemplateElement): boolean {
  return value.cooked === "";
}

/** Notes that what stands at exactly this place is safe for these kinds of sink; gives the kinds that this comes to. */
export function notePlace(run: Run, place: TSESTree.Node, kinds: readonly string[], state: State): readonly string[] {
  const path = pathOf(run, place);
  if (path === undefined) return [];
  const value = run.evaluate(place, state);
  const added = [...kinds, ...completed(commonKinds(value).union(new Set(kinds)))];
  // The variable's own value is protected too, so that it stays so where another way gives the variable a value of the program.
  if (place.type === "Identifier" && allTaints(value).length > 0) {
    const variable = run.module.scopes.variableOf(place);
    if (variable && state.values.get(variable)) state.values.set(variable, protect(value, added));
  }
  guard(state, path, added);
  return allTaints(value).length > 0 ? added : [];
}

/** The protections that all data in the value has. */
export function commonKinds(value: Value): ReadonlySet<string> {
  const [first, ...others] = allTaints(value);
  return others.reduce<ReadonlySet<string>>((all, { safe }) => all.intersection(safe), first?.safe ?? new Set());
}

/** Whether the expression is the program's own: nothing from outside is in it. */
export function isOwn(run: Run, node: TSESTree.Node, state: State): boolean {
  return allTaints(run.evaluate(node, state)).length === 0;
}

/**
 * Whether the expression is the program's own or, in a library, another argument than `tested`: who calls the library gives it
 * both the list and what is looked up in it, or the folder that `tested` is joined to.
 */
export function isIndependent(run: Run, node: TSESTree.Node, tested: TSESTree.Node | undefined, state: State): boolean {
  const taints = allTaints(run.evaluate(node, state));
  if (taints.length === 0) return true;
  if (!tested || taints.some(({ kind }) => kind !== "library")) return false;
  const [own, other] = [originsOf({ taints }), originsOf(run.evaluate(placeOf(run, tested), state))];
  return own.symmetricDifference(other).size > 0;
}

function originsOf(value: Value): ReadonlySet<string> {
  return new Set(allTaints(value).map(({ steps: [first] }) => `${first?.path}:${first?.range[0]}`));
}

/** The text that an expression is sure to be. */
export function textAt(run: Run, node: TSESTree.Node, state: State): string | undefined {
  const constant = run.module.constantOf(node);
  if (typeof constant === "string") return constant;
  const { text } = run.evaluate(node, state);
  return text !== undefined && !/[\ufffc\ufffd]/.test(text) ? text : undefined;
}

/** What a variable holds that is written where it is declared and nowhere else. */
export function initialOf(run: Pick<Run, "module">, node: TSESTree.Node): TSESTree.Node | undefined {
  const variable = node.type === "Identifier" ? run.module.scopes.variableOf(node) : undefined;
  const [definition] = variable?.defs ?? [];
  if (variable?.defs.length !== 1 || definition?.node.type !== "VariableDeclarator") return undefined;
  const { id, init } = definition.node;
  if (id.type !== "Identifier" || !init) return undefined;
  return variable.references.some((reference) => reference.isWrite() && !reference.init) ? undefined : bare(init);
}

/** The elements of a list or set that the program has written out: `["a", "b"]`, `new Set(["a"])`, `Object.freeze([…])`. */
export function listedTexts(run: Run, node: TSESTree.Node, state: State): readonly string[] | undefined {
  const inner = bare(node);
  const list = initialOf(run, inner) ?? inner;
  if (list.type === "NewExpression" || list.type === "CallExpression") {
    const api = run.module.apiOf(list.callee);
    const [first] = list.arguments;
    return first && (api === "Set" || api === "Object.freeze") ? listedTexts(run, first, state) : undefined;
  }
  if (list.type !== "ArrayExpression") return undefined;
  const texts = list.elements.map((element) => element && textAt(run, element, state));
  return texts.every((text) => typeof text === "string") ? texts : undefined;
}
