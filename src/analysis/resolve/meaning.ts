import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, isFunction, plainKey } from "../tree.ts";
import { annotatedMeaning } from "./annotations.ts";
import { apiMeaning } from "./api-names.ts";
import { callMeaning } from "./calls.ts";
import { lookupIn } from "./constant.ts";
import { firstMeaning, type Linked, type Meaning } from "./linked.ts";
import { assignedMeaning, madeBy, memberOf } from "./members.ts";
import { classMeaning, specifierMeaning, variableMeaning } from "./variables.ts";

/** Finds what an expression stands for; its parts are asked of the module, which remembers them. */
export function findMeaning<M extends Linked<M>>(module: M, node: TSESTree.Node): Meaning<M> | undefined {
  const either = (...nodes: readonly TSESTree.Node[]) => firstMeaning(nodes, (each) => module.meaningOf(each));
  switch (node.type) {
    case "Identifier":
      return nameMeaning(module, node);
    case "MemberExpression":
      return memberMeaning(module, node);
    case "CallExpression":
      return callMeaning(module, node);
    case "NewExpression":
      return newMeaning(module, node);
    case "ImportExpression":
      return specifierMeaning(module, node.source);
    case "LogicalExpression":
      return either(node.left, node.right);
    case "ConditionalExpression":
      return either(node.consequent, node.alternate);
    case "AssignmentExpression":
      return ["=", "||=", "??="].includes(node.operator) ? either(node.right) : undefined;
    case "ThisExpression":
    case "Super":
      return receiverMeaning(module, node);
    case "ClassDeclaration":
    case "ClassExpression":
      return classMeaning(module, node);
    case "TSTypeAnnotation":
      return annotatedMeaning(module, node);
    case "ObjectExpression":
    case "ArrayExpression":
      return { code: { module, node } };
    default:
      return isFunction(node) ? { code: { module, node } } : undefined;
  }
}

function nameMeaning<M extends Linked<M>>(module: M, node: TSESTree.Identifier): Meaning<M> | undefined {
  const key = module.values.keyOf(node);
  if (key === "exports") return exportsOf(module);
  const variable = module.scopes.variableOf(node);
  if (variable) return variableMeaning(module, variable) ?? byName(module, node.name);
  if (node.name === "undefined") return undefined;
  return assignedMeaning(module, `g:${node.name}`) ?? apiMeaning(node.name, module.catalog);
}

function exportsOf<M extends Linked<M>>(module: M): Meaning<M> {
  return { code: { module, node: module.program } };
}

function memberMeaning<M extends Linked<M>>(module: M, node: TSESTree.MemberExpression): Meaning<M> | undefined {
  const name = memberName(module, node);
  if (name === undefined) return undefined;
  const key = module.values.keyOf(node);
  if (key === "exports") return exportsOf(module);
  const whole = module.meaningOf(node.object);
  const placed = key === undefined ? undefined : assignedMeaning(module, key);
  // What a module adds to a package that it loads is not what the package is.
  if (placed && (placed.api !== undefined || whole?.api === undefined)) return placed;
  return (whole && memberOf(whole, name, module)) ?? (whole?.api === undefined ? byName(module, name) : undefined);
}

/** What is nothing that is known may still be known by its name. */
function byName<M extends Linked<M>>({ catalog }: M, name: string): Meaning<M> | undefined {
  return apiMeaning(catalog.byName(name), catalog);
}

function memberName<M extends Linked<M>>(
  module: M,
  { property, computed }: TSESTree.MemberExpression,
): string | undefined {
  return computed ? computedName(module, property) : plainKey(property, false);
}

/** A name that is the same at each run, or the first of two: `fs[follow ? "stat" : "lstat"]`. */
function computedName<M extends Linked<M>>(module: M, property: TSESTree.Node): string | undefined {
  const name = module.constantOf(property);
  if (typeof name === "number") return String(name);
  if (name !== undefined) return typeof name === "string" ? name : undefined;
  const inner = bare(property);
  const value = inner.type === "Identifier" ? lookupIn(module.scopes)(inner) : inner;
  const first = value?.type === "ConditionalExpression" ? module.constantOf(value.consequent) : undefined;
  return typeof first === "string" ? first : undefined;
}

function newMeaning<M extends Linked<M>>(module: M, node: TSESTree.NewExpression): Meaning<M> | undefined {
  const made = module.meaningOf(node.callee);
  const [target] = node.arguments;
  if (made?.api === "Proxy" && target) return module.meaningOf(target);
  return made && madeBy(made, module);
}

/** The object that `this` stands for: of a class, a constructor function or a literal. `super` is what the class extends. */
function receiverMeaning<M extends Linked<M>>(module: M, node: TSESTree.Node): Meaning<M> | undefined {
  if (node.type === "Super") return superMeaning(module, node);
  const around = module.values.receiverOf(node);
  if (around === "exports") return exportsOf(module);
  if (around === undefined) return undefined;
  const { node: owner, isInstance } = around;
  if (owner.type === "ObjectExpression") return { code: { module, node: owner } };
  const whole = module.meaningOf(owner);
  return isInstance && whole ? madeBy(whole, module) : whole;
}

function superMeaning<M extends Linked<M>>(module: M, node: TSESTree.Node): Meaning<M> | undefined {
  const parent = module.tree.classAround(node)?.superClass;
  const whole = parent ? module.meaningOf(parent) : undefined;
  const isCall = module.tree.parentOf(node)?.type === "CallExpression";
  const receiver = module.values.receiverOf(node);
  const isStatic = receiver !== "exports" && receiver?.isInstance === false;
  return whole && (isCall || isStatic ? whole : madeBy(whole, module));
}
