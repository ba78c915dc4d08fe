import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Catalog } from "../catalog.ts";
import { bare, plainKey, type Tree } from "../tree.ts";
import { type Constant, constantOf, type Lookup } from "./constant.ts";
import { fieldValue } from "./fields.ts";
import { packageOf } from "./module-path.ts";
import { parameterApi } from "./parameters.ts";
import { pathIn } from "./pattern-path.ts";
import type { Scopes, Variable } from "./scopes.ts";

/** What the resolver needs to know of the module and of those around it. */
export interface ResolverModule {
  readonly tree: Tree;
  readonly scopes: Scopes;
  readonly catalog: Catalog;
  readonly lookup: Lookup;
  /** The API that another file of the project exports; `undefined` where the specifier names no file at hand. */
  importedApi(specifier: string, name: string): string | undefined;
}

/** Answers "which API is this expression?" for one module. */
export interface Resolver {
  /** `child_process.exec` for each way to write it; `undefined` where it is nothing that is known. */
  apiOf(node: TSESTree.Node): string | undefined;
  /** API of what a pattern's name gets from the whole: `exec` in `const { exec } = …`. */
  constantOf(node: TSESTree.Node): Constant | undefined;
}

/** How many names in a row are followed: a hostile file may hold a chain of thousands. */
const deepest = 300;

/** Builds the resolver; answers are remembered, and a name that is defined by itself is nothing. */
export function createResolver(module: ResolverModule): Resolver {
  const known = new Map<TSESTree.Node, string | undefined>();
  let depth = 0;

  function apiOf(node: TSESTree.Node): string | undefined {
    const inner = bare(node);
    if (known.has(inner)) return known.get(inner);
    known.set(inner, undefined);
    depth++;
    const found = depth > deepest ? undefined : find(context, inner);
    depth--;
    const api = found === undefined || found.length > longestName ? undefined : module.catalog.canonical(found);
    known.set(inner, api);
    return api;
  }

  const context: Context = { module, apiOf };
  return { apiOf, constantOf: (node) => constantOf(node, module.lookup) };
}

interface Context {
  readonly module: ResolverModule;
  apiOf(node: TSESTree.Node): string | undefined;
}

function find(context: Context, node: TSESTree.Node): string | undefined {
  const { apiOf } = context;
  switch (node.type) {
    case "Identifier":
      return identifierApi(context, node);
    case "MemberExpression":
      return memberApi(context, node);
    case "CallExpression":
      return callApi(context, node);
    case "NewExpression":
      return after(apiOf(node.callee), "()");
    case "ImportExpression":
      return specifierApi(context, node.source);
    case "LogicalExpression":
      return apiOf(node.left) ?? apiOf(node.right);
    case "ConditionalExpression":
      return apiOf(node.consequent) ?? apiOf(node.alternate);
    case "AssignmentExpression":
      return apiOf(node.right);
    case "ClassExpression":
      return node.superClass ? apiOf(node.superClass) : undefined;
    default:
      return undefined;
  }
}

function identifierApi(context: Context, node: TSESTree.Identifier): string | undefined {
  const variable = context.module.scopes.variableOf(node);
  return variable ? (variableApi(context, variable) ?? context.module.catalog.byName(node.name)) : node.name;
}

function variableApi(context: Context, variable: Variable): string | undefined {
  const [definition] = variable.defs;
  const [name] = variable.identifiers;
  if (!definition || !name) return undefined;
  const { node } = definition;
  switch (node.type) {
    case "ImportDefaultSpecifier":
      return importApi(context, definition.parent, "default");
    case "ImportNamespaceSpecifier":
      return importApi(context, definition.parent, "*");
    case "ImportSpecifier":
      return importApi(
        context,
        definition.parent,
        node.imported.type === "Identifier" ? node.imported.name : "default",
      );
    case "ClassDeclaration":
      return node.superClass ? context.apiOf(node.superClass) : undefined;
    case "TSImportEqualsDeclaration":
      return node.moduleReference.type === "TSExternalModuleReference"
        ? specifierApi(context, node.moduleReference.expression)
        : undefined;
    case "VariableDeclarator":
      return declaredApi(context, node, name, variable);
    case "CatchClause":
      return "Error()";
    default:
      return definition.type === "Parameter"
        ? (annotatedApi(context, name) ?? parameterApi(name, node, context))
        : undefined;
  }
}

function importApi(context: Context, declaration: TSESTree.Node | null | undefined, name: string): string | undefined {
  if (declaration?.type !== "ImportDeclaration") return undefined;
  return moduleApi(context, declaration.source.value, name);
}

/** Specifiers that a bundler or `paths` leads to a file of the project. */
const ownPath = /^(?:@|~|src)\//;

function moduleApi(context: Context, specifier: string, name: string): string | undefined {
  const { catalog, importedApi } = context.module;
  if (specifier.startsWith(".")) return importedApi(specifier, name) ?? catalog.byName(name);
  if (ownPath.test(specifier)) return catalog.byName(name);
  return name === "default" || name === "*" ? packageOf(specifier) : `${packageOf(specifier)}.${name}`;
}

function specifierApi(context: Context, node: TSESTree.Node | undefined): string | undefined {
  const specifier = node && constantOf(node, context.module.lookup);
  return typeof specifier === "string" ? moduleApi(context, specifier, "*") : undefined;
}

function declaredApi(
  context: Context,
  declarator: TSESTree.VariableDeclarator,
  name: TSESTree.Identifier,
  variable: Variable,
): string | undefined {
  const { init } = declarator;
  const path = pathIn(declarator.id, name);
  const fromInit = init && (after(context.apiOf(init), path) ?? exportApi(context, init, path));
  if (fromInit) return fromInit;
  for (const { writeExpr, init } of variable.references) {
    const written = writeExpr && !init ? context.apiOf(writeExpr) : undefined;
    if (written) return written;
  }
  return annotatedApi(context, name);
}

/** Types that need no import. */
const builtin = new Set(["Error", "Request"]);

/** `pool: Pool` is an instance of what `Pool` names. */
function annotatedApi(context: Context, name: TSESTree.Identifier | TSESTree.PropertyDefinition): string | undefined {
  const annotation = name.typeAnnotation?.typeAnnotation;
  if (annotation?.type !== "TSTypeReference") return undefined;
  const type = annotation.typeName;
  if (type.type === "Identifier") {
    const isKnown = context.module.scopes.variableOf(type) || builtin.has(type.name);
    return isKnown ? after(context.apiOf(type), "()") : undefined;
  }
  if (type.type !== "TSQualifiedName" || type.left.type !== "Identifier") return undefined;
  return after(context.apiOf(type.left), `.${type.right.name}()`);
}

function memberApi(context: Context, node: TSESTree.MemberExpression): string | undefined {
  const key = node.computed ? constantOf(node.property, context.module.lookup) : plainKey(node.property, false);
  if (typeof key !== "string") return undefined;
  if (node.object.type === "ThisExpression") {
    return ownApi(context, node, key) ?? context.module.catalog.byName(key);
  }
  const object = context.apiOf(node.object);
  if (object === undefined) return exportApi(context, node.object, `.${key}`) ?? context.module.catalog.byName(key);
  return key === "default" ? object : `${object}.${key}`;
}

/** `this.name`: what the class says about it, or a member of what the class extends. */
function ownApi(context: Context, node: TSESTree.MemberExpression, key: string): string | undefined {
  const { tree } = context.module;
  const field = fieldValue(node, key, tree);
  if (field) return "value" in field ? context.apiOf(field.value) : annotatedApi(context, field.annotated);
  const holder = tree.classAround(node);
  const isOwn = holder?.body.body.some((member) => "key" in member && plainKey(member.key, member.computed) === key);
  return holder?.superClass && !isOwn ? after(context.apiOf(holder.superClass), `().${key}`) : undefined;
}

/** What another file of the project gives out: `db` in `require("./db").db`, where the module as a whole is no API. */
function exportApi(context: Context, whole: TSESTree.Node, path: string | undefined): string | undefined {
  const specifier = ownModule(context, whole);
  const [, name, rest] = /^\.([^.()]+)(.*)$/.exec(path ?? "") ?? [];
  if (specifier === undefined || name === undefined) return undefined;
  return after(context.module.importedApi(specifier, name), rest);
}

/** The relative specifier of the module that an expression or a name stands for as a whole. */
function ownModule(context: Context, whole: TSESTree.Node): string | undefined {
  const { lookup, scopes } = context.module;
  const inner = bare(whole);
  const node = inner.type === "Identifier" ? bare(lookup(inner) ?? inner) : inner;
  if (node.type === "Identifier") {
    const definition = scopes.variableOf(node)?.defs[0];
    if (definition?.node.type !== "ImportNamespaceSpecifier") return undefined;
    return definition.parent?.type === "ImportDeclaration" ? definition.parent.source.value : undefined;
  }
  const isRequire = node.type === "CallExpression" && context.apiOf(node.callee) === "require";
  const source = isRequire ? node.arguments[0] : node.type === "ImportExpression" ? node.source : undefined;
  const specifier = source && constantOf(source, lookup);
  return typeof specifier === "string" && specifier.startsWith(".") ? specifier : undefined;
}

function callApi(context: Context, node: TSESTree.CallExpression): string | undefined {
  const callee = context.apiOf(node.callee);
  const [first] = node.arguments;
  if (callee === "require") return specifierApi(context, first);
  if (callee === "util.promisify" || callee === "Object.freeze") return first && context.apiOf(first);
  if (isErrorAsText(context, node, callee)) return "Error().stack";
  if (node.callee.type === "MemberExpression" && plainKey(node.callee.property, node.callee.computed) === "bind") {
    return context.apiOf(node.callee.object);
  }
  if (callee !== undefined || node.callee.type !== "MemberExpression") return after(callee, "()");
  const method = plainKey(node.callee.property, node.callee.computed);
  return method === undefined ? undefined : context.module.catalog.byName(`${method}()`);
}

/** Texts and objects of a whole error, with its stack. */
const inspectors = new Set(["util.inspect", "serialize-error", "serialize-error.serializeError"]);

function isErrorAsText({ apiOf }: Context, { arguments: [error, names] }: TSESTree.CallExpression, callee?: string) {
  if (!error || apiOf(error) !== "Error()") return false;
  // `JSON.stringify(err, Object.getOwnPropertyNames(err))`: the stack is an own property that JSON leaves out otherwise.
  const isWhole = callee === "JSON.stringify" && names && apiOf(names) === "Object.getOwnPropertyNames()";
  return Boolean(isWhole) || inspectors.has(callee ?? "");
}

const longestName = 200;

function after(api: string | undefined, suffix: string | undefined): string | undefined {
  return api === undefined || suffix === undefined ? undefined : `${api}${suffix}`;
}
