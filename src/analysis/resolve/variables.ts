import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isClass, isFunction } from "../tree.ts";
import { annotatedMeaning } from "./annotations.ts";
import { apiMeaning } from "./api-names.ts";
import { givenMeaning } from "./arguments.ts";
import { firstMeaning, type Linked, type Meaning, remember } from "./linked.ts";
import { memberOf } from "./members.ts";
import { parameterApi } from "./parameters.ts";
import { type PatternPath, pathIn } from "./pattern.ts";
import type { Variable } from "./scopes.ts";

type Definition = Variable["defs"][number];

/** What a name stands for: its declaration, what it is imported as, what is assigned to it, or what its type says. */
export function variableMeaning<M extends Linked<M>>(module: M, variable: Variable): Meaning<M> | undefined {
  return remember(module.memory, variable, "", () => {
    const [name] = variable.identifiers;
    const defined = firstMeaning(variable.defs, (each) => defining(module, each, variable));
    return (
      defined ??
      written(module, variable) ??
      (name?.type === "Identifier" ? annotatedMeaning(module, name.typeAnnotation) : undefined)
    );
  });
}

function defining<M extends Linked<M>>(module: M, definition: Definition, variable: Variable): Meaning<M> | undefined {
  const { node } = definition;
  const name = definition.name;
  if (definition.type === "Parameter") return parameterMeaning(module, node, variable);
  switch (node.type) {
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "ImportSpecifier":
      return importMeaning(module, definition.parent, importedName(node));
    case "TSImportEqualsDeclaration":
      return node.moduleReference.type === "TSExternalModuleReference"
        ? specifierMeaning(module, node.moduleReference.expression)
        : entityOf(module, node.moduleReference);
    case "VariableDeclarator": {
      const path = pathIn(node.id, name);
      return path && (node.init || path.fallback) ? followed(module, node.init ?? undefined, path) : undefined;
    }
    case "CatchClause": {
      const path = node.param ? pathIn(node.param, name) : undefined;
      return path && along(module, { api: "Error()" }, path);
    }
    case "TSEnumDeclaration":
    case "TSModuleDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return { code: { module, node } };
    default:
      return isFunction(node) ? { code: { module, node } } : isClass(node) ? classMeaning(module, node) : undefined;
  }
}

/** A class is also the API that it extends. */
export function classMeaning<M extends Linked<M>>(
  module: M,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
): Meaning<M> {
  const parent = node.superClass ? module.meaningOf(node.superClass) : undefined;
  return { code: { module, node }, ...(parent?.api !== undefined && { api: parent.api }) };
}

function importedName(node: TSESTree.ImportClause): string {
  if (node.type === "ImportDefaultSpecifier") return "default";
  if (node.type === "ImportNamespaceSpecifier") return "*";
  return node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
}

function importMeaning<M extends Linked<M>>(module: M, declaration: TSESTree.Node | null | undefined, name: string) {
  return declaration?.type === "ImportDeclaration" ? module.importedMeaning(declaration.source.value, name) : undefined;
}

/** The module that an expression names, as `require` and `import()` load it. */
export function specifierMeaning<M extends Linked<M>>(
  module: M,
  node: TSESTree.Node | undefined,
): Meaning<M> | undefined {
  const specifier = node && module.constantOf(node);
  return typeof specifier === "string" ? module.importedMeaning(specifier, "*") : undefined;
}

function entityOf<M extends Linked<M>>(module: M, name: TSESTree.EntityName): Meaning<M> | undefined {
  if (name.type !== "TSQualifiedName") return module.meaningOf(name);
  const object = entityOf(module, name.left);
  return object && memberOf(object, name.right.name, module);
}

/** What a name gets of a value by its place in a pattern. */
function followed<M extends Linked<M>>(
  module: M,
  value: TSESTree.Node | undefined,
  path: PatternPath,
): Meaning<M> | undefined {
  const whole = value && module.meaningOf(value);
  const found = whole && along(module, whole, path);
  return found ?? (path.fallback ? module.meaningOf(path.fallback) : undefined);
}

function along<M extends Linked<M>>(module: M, whole: Meaning<M>, { members }: PatternPath): Meaning<M> | undefined {
  let at: Meaning<M> | undefined = whole;
  for (const member of members) at = at && memberOf(at, member, module);
  return at;
}

/** What is assigned to the name after its declaration. */
function written<M extends Linked<M>>(module: M, { references }: Variable): Meaning<M> | undefined {
  return firstMeaning(references, ({ identifier, writeExpr, init }) => {
    if (!writeExpr || init) return undefined;
    let at = module.tree.parentOf(identifier);
    while (at && at.type !== "AssignmentExpression" && !at.type.endsWith("Statement")) at = module.tree.parentOf(at);
    if (at?.type !== "AssignmentExpression" || !["=", "||=", "??="].includes(at.operator)) return undefined;
    const path = pathIn(at.left, identifier);
    return path && followed(module, at.right, path);
  });
}

function parameterMeaning<M extends Linked<M>>(
  module: M,
  holder: TSESTree.Node,
  variable: Variable,
): Meaning<M> | undefined {
  const [name] = variable.identifiers;
  if (!name || !isFunction(holder)) return undefined;
  // Loaders hand `require` to the function that holds a module.
  if (variable.name === "require") return { api: "require" };
  if (name.type === "Identifier" && name.typeAnnotation) {
    const annotated = annotatedMeaning(module, name.typeAnnotation);
    if (annotated) return annotated;
  }
  const known = apiMeaning(parameterApi(name, holder, module), module.catalog);
  if (known) return known;
  for (const [index, parameter] of holder.params.entries()) {
    const path = pathIn(parameter, name);
    if (!path) continue;
    const whole = declaredMeaning(module, parameter) ?? givenMeaning(module, holder, index);
    const found = whole && along(module, whole, path);
    return found ?? (path.fallback ? module.meaningOf(path.fallback) : undefined);
  }
  return undefined;
}

/** `({ db }: { db: Pool })` */
function declaredMeaning<M extends Linked<M>>(module: M, parameter: TSESTree.Parameter): Meaning<M> | undefined {
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return pattern.type === "ObjectPattern" ? annotatedMeaning(module, pattern.typeAnnotation) : undefined;
}
