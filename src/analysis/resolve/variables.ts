import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isClass, isFunction } from "../tree.ts";
import { annotatedMeaning } from "./annotations.ts";
import { along, followed } from "./followed.ts";
import { firstMeaning, type Linked, type Meaning, remember } from "./linked.ts";
import { memberOf } from "./members.ts";
import { parameterMeaning } from "./parameter-meaning.ts";
import { pathIn } from "./pattern.ts";
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
      return aliasMeaning(module, node.moduleReference);
    case "VariableDeclarator":
      return followed(module, node.init ?? undefined, pathIn(node.id, name));
    case "CatchClause":
      return along(module, { api: "Error()" }, node.param ? pathIn(node.param, name) : undefined);
    case "TSEnumDeclaration":
    case "TSModuleDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return { code: { module, node } };
    default:
      return isFunction(node) ? { code: { module, node } } : isClass(node) ? classMeaning(module, node) : undefined;
  }
}

/** `import cp = require("child_process")`, `import Pool = pg.Pool` */
function aliasMeaning<M extends Linked<M>>(
  module: M,
  reference: TSESTree.TSImportEqualsDeclaration["moduleReference"],
) {
  return reference.type === "TSExternalModuleReference"
    ? specifierMeaning(module, reference.expression)
    : entityOf(module, reference);
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

/** What is assigned to the name after its declaration. */
function written<M extends Linked<M>>(module: M, { references }: Variable): Meaning<M> | undefined {
  return firstMeaning(references, ({ identifier, writeExpr, init }) => {
    if (!writeExpr || init) return undefined;
    let at = module.tree.parentOf(identifier);
    while (at && at.type !== "AssignmentExpression" && !at.type.endsWith("Statement")) at = module.tree.parentOf(at);
    if (at?.type !== "AssignmentExpression" || !["=", "||=", "??="].includes(at.operator)) return undefined;
    return followed(module, at.right, pathIn(at.left, identifier));
  });
}
