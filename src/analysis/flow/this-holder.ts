import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { bare, type FunctionNode, isClass, isFunction, plainKey } from "../tree.ts";

/**
 * What keeps the fields of `this` at a node: the class, the constructor function whose prototype the method is put into, the
 * object literal around it, or the module. Objects of one class are not told apart.
 */
export function holderOfThis(module: Module, node: TSESTree.Node): TSESTree.Node {
  let at = module.tree.parentOf(node);
  while (at && !(isFunction(at) && at.type !== "ArrowFunctionExpression")) {
    if (isClass(at)) return at;
    at = module.tree.parentOf(at);
  }
  return at && isFunction(at) ? holderOfMethod(module, at) : module.program;
}

/** What `this` is in a function that is no arrow function: by where the function stands. */
function holderOfMethod(module: Module, fn: FunctionNode): TSESTree.Node {
  const parent = module.tree.parentOf(fn);
  switch (parent?.type) {
    case "MethodDefinition":
    case "PropertyDefinition":
      return module.tree.classAround(fn) ?? fn;
    case "Property": {
      const object = module.tree.parentOf(parent);
      return object ? holderOfLiteral(module, object) : fn;
    }
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" ? holderOfOwner(module, parent.left.object, fn) : fn;
    case "MemberExpression":
      return holderOfBound(module, parent) ?? fn;
    default:
      return fn;
  }
}

/** `(function () { … }).call(this)`: the object that the function is called on. */
function holderOfBound(module: Module, callee: TSESTree.MemberExpression): TSESTree.Node | undefined {
  const call = module.tree.parentOf(callee);
  const self = call?.type === "CallExpression" && call.callee === callee ? call.arguments[0] : undefined;
  if (self?.type === "ThisExpression") return holderOfThis(module, self);
  return self && isExports(module, self) ? module.program : undefined;
}

/** An object literal keeps its own fields, unless it becomes a prototype or what the module gives out. */
function holderOfLiteral(module: Module, object: TSESTree.Node): TSESTree.Node {
  const parent = module.tree.parentOf(object);
  const list = parent?.type === "ArrayExpression" ? module.tree.parentOf(parent) : undefined;
  const made = list?.type === "CallExpression" ? list.arguments[0] : undefined;
  // `_createClass(Foo, [{ key: "run", value: function () {} }])`
  if (made && made !== parent) return definitionOf(module, made) ?? object;
  if (parent?.type === "AssignmentExpression") {
    const { left } = parent;
    if (isPrototype(left) || isExports(module, left)) return holderOfOwner(module, left, object);
  }
  const target = parent?.type === "CallExpression" ? parent.arguments[0] : undefined;
  return target && target !== object && isPrototype(target) ? holderOfOwner(module, target, object) : object;
}

/** What keeps the fields of the object that a method is assigned to: `Foo.prototype`, `proto`, `exports`, `this`. */
function holderOfOwner(module: Module, owner: TSESTree.Node, otherwise: TSESTree.Node): TSESTree.Node {
  if (owner.type === "ThisExpression") return holderOfThis(module, owner);
  if (isExports(module, owner)) return module.program;
  if (isPrototype(owner)) return definitionOf(module, owner.object) ?? otherwise;
  if (owner.type !== "Identifier") return otherwise;
  return definitionOf(module, owner) ?? otherwise;
}

/** The function, class or object literal that a name is declared as. */
function definitionOf(module: Module, node: TSESTree.Node): TSESTree.Node | undefined {
  const definition = module.scopes.variableOf(node)?.defs[0]?.node;
  if (!definition) return undefined;
  if (isFunction(definition) || isClass(definition)) return definition;
  let value = definition.type === "VariableDeclarator" && definition.init ? bare(definition.init) : undefined;
  while (value?.type === "AssignmentExpression") value = bare(value.right);
  if (!value) return undefined;
  if (isPrototype(value)) return definitionOf(module, value.object);
  if (isExports(module, value)) return module.program;
  return isFunction(value) || isClass(value) || value.type === "ObjectExpression" ? value : undefined;
}

function isPrototype(node: TSESTree.Node): node is TSESTree.MemberExpression {
  return node.type === "MemberExpression" && plainKey(node.property, node.computed) === "prototype";
}

/** `exports` and `module.exports`. */
export function isExports({ scopes }: Module, node: TSESTree.Node): boolean {
  if (node.type === "Identifier") return node.name === "exports" && !scopes.variableOf(node);
  return (
    node.type === "MemberExpression" &&
    node.object.type === "Identifier" &&
    node.object.name === "module" &&
    !scopes.variableOf(node.object) &&
    plainKey(node.property, node.computed) === "exports"
  );
}
