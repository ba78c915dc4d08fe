import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type ClassNode, isClass, plainKey, propertyOf } from "../tree.ts";
import { callNameOf } from "./call-names.ts";
import { lookupIn } from "./constant.ts";
import { exportedBy } from "./exports.ts";
import type { Definition, Linked } from "./linked.ts";
import { pathIn } from "./pattern.ts";
import type { Variable } from "./scopes.ts";

/** How many names, members and files are followed for one value. */
const furthest = 16;

/**
 * The expression whose value a name or member has at each run, in whichever module it stands; `undefined` where it may change, or
 * is not found.
 */
export function sureValueOf<M extends Linked<M>>(module: M, node: TSESTree.Node, depth = 0): Definition<M> | undefined {
  if (depth > furthest) return undefined;
  if (node.type === "MemberExpression") {
    const name = plainKey(node.property, node.computed);
    const holder = name === undefined ? undefined : holderOf(module, node.object, depth + 1);
    return holder && name !== undefined ? valueIn(holder, name, depth + 1) : undefined;
  }
  const variable = module.scopes.variableOf(node);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || !definition || others.length > 0) return undefined;
  if (definition.type === "ImportBinding") return importedValue(module, definition, depth);
  return variable.references.some((each) => each.isWrite() && !each.init)
    ? undefined
    : takenApart(module, definition, depth);
}

/** `table` in `const { table } = require("./tables")` */
function takenApart<M extends Linked<M>>(
  module: M,
  { node, name }: Variable["defs"][number],
  depth: number,
): Definition<M> | undefined {
  if (node.type !== "VariableDeclarator" || node.id.type !== "ObjectPattern" || !node.init) return undefined;
  const path = pathIn(node.id, name);
  const [member, ...deeper] = path?.members ?? [];
  if (member === undefined || deeper.length > 0 || path?.fallback) return undefined;
  const holder = holderOf(module, node.init, depth + 1);
  return holder && valueIn(holder, member, depth + 1);
}

type Import = Extract<Variable["defs"][number], { type: "ImportBinding" }>;

function importedValue<M extends Linked<M>>(
  module: M,
  { node, parent }: Import,
  depth: number,
): Definition<M> | undefined {
  if (parent?.type !== "ImportDeclaration") return undefined;
  const own = module.importedModule(parent.source.value);
  if (!own) return undefined;
  if (node.type === "ImportNamespaceSpecifier") return { module: own, node: own.program };
  if (node.type === "ImportDefaultSpecifier") return exportedValue(own, "default", depth + 1);
  if (node.type !== "ImportSpecifier" || node.imported.type !== "Identifier") return undefined;
  return exportedValue(own, node.imported.name, depth + 1);
}

function exportedValue<M extends Linked<M>>(module: M, name: string, depth: number): Definition<M> | undefined {
  if (depth > furthest || module.values.valuesAt(`exports.${name}`).length > 1) return undefined;
  const exported = exportedBy(module.program, name);
  if (!exported) return undefined;
  if ("node" in exported) return { module, node: exported.node };
  const next = module.importedModule(exported.from);
  return next && exportedValue(next, exported.name, depth + 1);
}

/** The object literal, enum, namespace, class or module that surely holds the members of an expression. */
function holderOf<M extends Linked<M>>(module: M, node: TSESTree.Node, depth: number): Definition<M> | undefined {
  if (depth > furthest) return undefined;
  const inner = bare(node);
  switch (inner.type) {
    case "ObjectExpression":
      return { module, node: inner };
    case "Identifier":
      return namedHolder(module, inner, depth);
    case "MemberExpression":
      return follow(sureValueOf(module, inner, depth + 1), depth);
    case "CallExpression":
      return calledHolder(module, inner, depth);
    case "ThisExpression": {
      const receiver = module.values.receiverOf(inner);
      return receiver === undefined || receiver === "exports" ? undefined : { module, ...receiver };
    }
    default:
      return undefined;
  }
}

function namedHolder<M extends Linked<M>>(
  module: M,
  name: TSESTree.Identifier,
  depth: number,
): Definition<M> | undefined {
  const { defs = [] } = module.scopes.variableOf(name) ?? {};
  const [node] = defs.map((definition) => definition.node);
  if (defs.length === 1 && node && isHolder(node)) return { module, node };
  const value = lookupIn(module.scopes)(name);
  return value ? holderOf(module, value, depth + 1) : follow(sureValueOf(module, name, depth + 1), depth);
}

function isHolder(node: TSESTree.Node): boolean {
  return isClass(node) || node.type === "TSEnumDeclaration" || node.type === "TSModuleDeclaration";
}

function follow<M extends Linked<M>>(found: Definition<M> | undefined, depth: number): Definition<M> | undefined {
  if (!found || found.node.type === "Program" || isHolder(found.node)) return found;
  return holderOf(found.module, found.node, depth + 1);
}

function calledHolder<M extends Linked<M>>(
  module: M,
  call: TSESTree.CallExpression,
  depth: number,
): Definition<M> | undefined {
  const [first] = call.arguments;
  const name = callNameOf(call);
  if (name === "freeze" && first) return holderOf(module, first, depth + 1);
  if (name !== "require" || first?.type !== "Literal" || typeof first.value !== "string") return undefined;
  const own = module.importedModule(first.value);
  return own && { module: own, node: own.program };
}

function valueIn<M extends Linked<M>>(
  { module, node, isInstance = false }: Definition<M>,
  name: string,
  depth: number,
): Definition<M> | undefined {
  if (node.type === "Program") return exportedValue(module, name, depth + 1);
  const isWritten = module.values
    .keysOf(node)
    .some((key) => module.values.valuesAt(`${key}${isInstance ? "#" : ""}.${name}`).length > 0);
  const value = isWritten ? undefined : memberIn(node, name, isInstance);
  return value && { module, node: value };
}

function memberIn(node: TSESTree.Node, name: string, isInstance: boolean): TSESTree.Node | undefined {
  if (node.type === "ObjectExpression") return propertyOf(node, name);
  if (node.type === "TSEnumDeclaration") {
    return node.body.members.find(({ id }) => plainKey(id, id.type !== "Identifier") === name)?.initializer;
  }
  if (isClass(node)) return fieldIn(node, name, isInstance);
  return node.type === "TSModuleDeclaration" && node.body ? constantIn(node.body.body, name) : undefined;
}

function fieldIn({ body }: ClassNode, name: string, isInstance: boolean): TSESTree.Node | undefined {
  for (const member of body.body) {
    if (member.type !== "PropertyDefinition" || member.static === isInstance) continue;
    if (plainKey(member.key, member.computed) === name) return member.value ?? undefined;
  }
  return undefined;
}

/** The value of a constant that a namespace gives out. */
function constantIn(statements: readonly TSESTree.ProgramStatement[], name: string): TSESTree.Node | undefined {
  for (const statement of statements) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : undefined;
    if (declared?.type !== "VariableDeclaration" || declared.kind !== "const") continue;
    const found = declared.declarations.find(({ id }) => id.type === "Identifier" && id.name === name);
    if (found?.init) return found.init;
  }
  return undefined;
}
