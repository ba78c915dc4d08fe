import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { bare, plainKey } from "../tree.ts";

/** What an object is made as, where that tells what no key can lead to. */
export type Made =
  /** `Object.create(null)`: it inherits from nothing. */
  | "bare"
  /** A list of numbers: no key gives an object. */
  | "numbers"
  /** A list: keys are meant to be numbers. */
  | "list";

const typedArray = /^(?:Big)?(?:Int|Uint|Float)(?:8|16|32|64)(?:Clamped)?Array$|^(?:Buffer\.alloc|Buffer\.from)$/;

/** What the object that an expression names is made as, wherever the module makes it; `undefined` where that is not known. */
export function madeAs(module: Module, object: TSESTree.Node): Made | undefined {
  const inner = bare(object);
  const values = valuesOf(module, inner);
  // `node = node[key]` goes on within what it was made as.
  const made = values.filter((value) => !isWithin(module, inner, value)).map((value) => kindOf(module, bare(value)));
  const [first, ...others] = made;
  return first !== undefined && others.every((each) => each === first) ? first : undefined;
}

function valuesOf(module: Module, node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === "MemberExpression") {
    const key = module.values.keyOf(node);
    return key === undefined
      ? []
      : [...module.values.valuesAt(key).map((assigned) => assigned.node), ...fields(module, node)];
  }
  const variable = module.scopes.variableOf(node);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || definition?.type !== "Variable" || others.length > 0) return [];
  if (isEmptied(module, node)) return [emptied];
  const written = variable.references.filter((reference) => reference.isWrite());
  const values = written.flatMap(({ writeExpr }) => (writeExpr ? [writeExpr] : []));
  return values.length === written.length ? values : [];
}

/** `table = Object.create(null)` in the body of a class, for `this.table`. */
function fields(module: Module, { object, property, computed }: TSESTree.MemberExpression): readonly TSESTree.Node[] {
  const name = plainKey(property, computed);
  const members = object.type === "ThisExpression" ? (module.tree.classAround(object)?.body.body ?? []) : [];
  return members.flatMap((member) =>
    member.type === "PropertyDefinition" && member.value && plainKey(member.key, member.computed) === name
      ? [member.value]
      : [],
  );
}

const emptied = { type: "Identifier", name: "emptied" } as TSESTree.Node;

/** `Object.setPrototypeOf(table, null)` */
function isEmptied(module: Module, name: TSESTree.Node): boolean {
  const references = module.scopes.variableOf(name)?.references ?? [];
  return references.some(({ identifier }) => {
    const call = module.tree.parentOf(identifier);
    return (
      call?.type === "CallExpression" &&
      call.arguments[0] === identifier &&
      isNull(call.arguments[1]) &&
      module.apiOf(call.callee) === "Object.setPrototypeOf"
    );
  });
}

function isWithin({ scopes }: Module, object: TSESTree.Node, value: TSESTree.Node): boolean {
  const inner = bare(value);
  const variable = scopes.variableOf(object);
  return (
    variable !== undefined && inner.type === "MemberExpression" && scopes.variableOf(bare(inner.object)) === variable
  );
}

function kindOf(module: Module, value: TSESTree.Node): Made | undefined {
  if (value === emptied) return "bare";
  if (value.type === "ArrayExpression") return "list";
  if (value.type === "ObjectExpression") return value.properties.some(isWithoutPrototype) ? "bare" : undefined;
  if (value.type !== "CallExpression" && value.type !== "NewExpression") return undefined;
  const api = module.apiOf(value.callee) ?? "";
  if (api === "Object.create") return isNull(value.arguments[0]) ? "bare" : undefined;
  if (typedArray.test(api)) return "numbers";
  return api === "Array" || api === "Array.from" ? "list" : undefined;
}

/** `{ __proto__: null }` */
function isWithoutPrototype(property: TSESTree.ObjectLiteralElement): boolean {
  return (
    property.type === "Property" && plainKey(property.key, property.computed) === "__proto__" && isNull(property.value)
  );
}

function isNull(node: TSESTree.Node | undefined): boolean {
  return node?.type === "Literal" && node.value === null && !("regex" in node);
}

const frozen = new WeakMap<Module, boolean>();

/** Whether the module, or one that imports it, freezes the prototype of all objects: what is written there is lost. */
export function isPrototypeFrozen(module: Module): boolean {
  const known = frozen.get(module);
  if (known !== undefined) return known;
  const found = [module, ...module.importers()].some(freezesPrototype);
  frozen.set(module, found);
  return found;
}

/** Few programs do, so their calls are looked at only where the text tells of it. */
function freezesPrototype(module: Module): boolean {
  if (!/\bfreeze\s*\(\s*Object\s*\.\s*prototype\b/.test(module.text)) return false;
  return module.calls().some(({ api, arguments: [first] }) => {
    return api === "Object.freeze" && first !== undefined && module.apiOf(first) === "Object.prototype";
  });
}
