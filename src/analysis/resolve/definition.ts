import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type ClassNode, isClass, isFunction, plainKey, propertyOf, type Tree } from "../tree.ts";
import { exportedBy } from "./exports.ts";
import { fieldValue } from "./fields.ts";
import type { Scopes } from "./scopes.ts";

/** What is needed of a module to follow a name from it into other files; `M` is the module's own type. */
export interface Linked<M> {
  readonly program: TSESTree.Program;
  readonly tree: Tree;
  readonly scopes: Scopes;
  /** The module that a relative specifier names; `undefined` where it names no script at hand. */
  importedModule(specifier: string): M | undefined;
}

/** A function, class, object literal or whole module, and the module that it stands in. */
export interface Definition<M> {
  readonly module: M;
  readonly node: TSESTree.Node;
  /** Where `node` is a class: an object of it is meant. */
  readonly isInstance?: boolean;
}

/** How many names, members and files are followed for one expression. */
const furthest = 16;

/** What an expression stands for, where that is code of the project: through names, members, objects, classes and files. */
export function definitionOf<M extends Linked<M>>(
  module: M,
  node: TSESTree.Node,
  depth = 0,
): Definition<M> | undefined {
  if (depth > furthest) return undefined;
  const inner = bare(node);
  if (isFunction(inner) || isClass(inner)) return { module, node: inner };
  switch (inner.type) {
    case "ObjectExpression":
      return { module, node: inner };
    case "Identifier":
      return namedBy(module, inner, depth + 1);
    case "MemberExpression": {
      const name = plainKey(inner.property, inner.computed);
      const object = name === undefined ? undefined : definitionOf(module, inner.object, depth + 1);
      return object && memberOf(object, name ?? "", depth + 1);
    }
    case "ThisExpression":
      return thisOf(module, inner);
    case "NewExpression":
      return instanceOf(definitionOf(module, inner.callee, depth + 1));
    case "CallExpression":
      return resultOf(module, inner, depth + 1);
    case "ImportExpression":
      return wholeOf(module, inner.source);
    case "AssignmentExpression":
      return definitionOf(module, inner.right, depth + 1);
    default:
      return undefined;
  }
}

function thisOf<M extends Linked<M>>(module: M, node: TSESTree.Node): Definition<M> | undefined {
  const around = module.tree.classAround(node);
  return around && { module, node: around, isInstance: true };
}

function instanceOf<M>(definition: Definition<M> | undefined): Definition<M> | undefined {
  return definition && isClass(definition.node) ? { ...definition, isInstance: true } : undefined;
}

function wholeOf<M extends Linked<M>>(module: M, source: TSESTree.Node | undefined): Definition<M> | undefined {
  const specifier = source?.type === "Literal" ? source.value : undefined;
  const imported = typeof specifier === "string" ? module.importedModule(specifier) : undefined;
  return imported && { module: imported, node: imported.program };
}

/** What a variable stands for: its declaration, what it is imported as, or the class that its annotation names. */
function namedBy<M extends Linked<M>>(module: M, name: TSESTree.Node, depth: number): Definition<M> | undefined {
  const variable = module.scopes.variableOf(name);
  const [definition] = variable?.defs ?? [];
  const [identifier] = variable?.identifiers ?? [];
  if (!definition || !identifier) return undefined;
  const { node, parent } = definition;
  if (definition.type === "Parameter") return annotatedBy(module, identifier, depth);
  if (isFunction(node) || isClass(node)) return { module, node };
  if (node.type === "VariableDeclarator") {
    return declaredBy(module, node, identifier, depth) ?? annotatedBy(module, identifier, depth);
  }
  const whole = parent?.type === "ImportDeclaration" ? wholeOf(module, parent.source) : undefined;
  if (node.type === "ImportNamespaceSpecifier") return whole;
  const imported = importedName(node);
  return whole && imported !== undefined ? memberOf(whole, imported, depth) : undefined;
}

function importedName(node: TSESTree.Node): string | undefined {
  if (node.type === "ImportDefaultSpecifier") return "default";
  if (node.type !== "ImportSpecifier") return undefined;
  return node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
}

function declaredBy<M extends Linked<M>>(
  module: M,
  { id, init }: TSESTree.VariableDeclarator,
  name: TSESTree.Identifier,
  depth: number,
): Definition<M> | undefined {
  const whole = init ? definitionOf(module, init, depth) : undefined;
  if (!whole || id === name) return whole;
  const property =
    id.type === "ObjectPattern"
      ? id.properties.find(({ value }) => value === name || leftOf(value) === name)
      : undefined;
  const key = property?.type === "Property" ? plainKey(property.key, property.computed) : undefined;
  return key === undefined ? undefined : memberOf(whole, key, depth);
}

function leftOf(pattern: TSESTree.Node | undefined): TSESTree.Node | undefined {
  return pattern?.type === "AssignmentPattern" ? pattern.left : undefined;
}

function annotatedBy<M extends Linked<M>>(
  module: M,
  name: TSESTree.Identifier | TSESTree.PropertyDefinition,
  depth: number,
): Definition<M> | undefined {
  const type = name.typeAnnotation?.typeAnnotation;
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return undefined;
  return instanceOf(definitionOf(module, type.typeName, depth));
}

/** A member by its name: of a module what it gives out, of a class its static members, of an object of it the others. */
function memberOf<M extends Linked<M>>(
  { module, node, isInstance = false }: Definition<M>,
  name: string,
  depth: number,
): Definition<M> | undefined {
  if (depth > furthest) return undefined;
  if (node.type === "Program") return exportOf(module, node, name, depth);
  if (node.type === "ObjectExpression") {
    const value = propertyOf(node, name);
    return value && definitionOf(module, value, depth + 1);
  }
  if (!isClass(node)) return undefined;
  return memberOfClass(module, node, { name, isStatic: !isInstance }, depth) ?? inherited(module, node, name, depth);

  function inherited(from: M, { superClass }: ClassNode, member: string, at: number) {
    const parent = superClass ? definitionOf(from, superClass, at + 1) : undefined;
    return parent && isClass(parent.node) ? memberOf({ ...parent, isInstance }, member, at + 1) : undefined;
  }
}

function memberOfClass<M extends Linked<M>>(
  module: M,
  node: ClassNode,
  { name, isStatic }: { readonly name: string; readonly isStatic: boolean },
  depth: number,
): Definition<M> | undefined {
  const member = node.body.body.find(
    (each) => "key" in each && each.static === isStatic && plainKey(each.key, each.computed) === name,
  );
  if (member?.type === "MethodDefinition" && isFunction(member.value)) return { module, node: member.value };
  if (member?.type === "PropertyDefinition" && member.value) return definitionOf(module, member.value, depth + 1);
  const field = isStatic ? undefined : fieldValue(node.body, name, module.tree);
  if (!field) return undefined;
  return "value" in field
    ? definitionOf(module, field.value, depth + 1)
    : annotatedBy(module, field.annotated, depth + 1);
}

function exportOf<M extends Linked<M>>(
  module: M,
  program: TSESTree.Program,
  name: string,
  depth: number,
): Definition<M> | undefined {
  const exported = exportedBy(program, name);
  if (exported && "node" in exported) return definitionOf(module, exported.node, depth + 1);
  if (exported) {
    const next = module.importedModule(exported.from);
    return next && exportOf(next, next.program, exported.name, depth + 1);
  }
  // `module.exports = new Service()` and `module.exports = { … }` with members that are no plain properties.
  const whole = name === "default" ? undefined : exportedBy(program, "*");
  const object = whole && "node" in whole ? definitionOf(module, whole.node, depth + 1) : undefined;
  return object && object.node.type !== "Program" ? memberOf(object, name, depth + 1) : undefined;
}

/** What a call gives: a required module, a function with its `this` bound, or the object that a function of the project makes. */
function resultOf<M extends Linked<M>>(
  module: M,
  { callee, arguments: [first] }: TSESTree.CallExpression,
  depth: number,
): Definition<M> | undefined {
  if (callee.type === "Identifier" && callee.name === "require" && !module.scopes.variableOf(callee)) {
    const whole = wholeOf(module, first);
    return whole && (moduleExports(whole, depth) ?? whole);
  }
  const isBind = callee.type === "MemberExpression" && plainKey(callee.property, callee.computed) === "bind";
  if (isBind) return definitionOf(module, callee.object, depth);
  const maker = definitionOf(module, callee, depth);
  if (!maker || !isFunction(maker.node)) return undefined;
  const { body } = maker.node;
  if (body.type !== "BlockStatement") return definitionOf(maker.module, body, depth + 1);
  const last = body.body.at(-1);
  const made = last?.type === "ReturnStatement" && last.argument ? last.argument : undefined;
  return made && definitionOf(maker.module, made, depth + 1);
}

/** `require("./send")` is the function itself where that is all that the file gives out. */
function moduleExports<M extends Linked<M>>({ module, node }: Definition<M>, depth: number): Definition<M> | undefined {
  const whole = node.type === "Program" ? exportedBy(node, "*") : undefined;
  const value = whole && "node" in whole ? definitionOf(module, whole.node, depth + 1) : undefined;
  return value && (isFunction(value.node) || isClass(value.node) || value.isInstance) ? value : undefined;
}
