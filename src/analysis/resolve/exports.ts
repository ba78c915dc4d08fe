import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { propertyOf } from "../tree.ts";
import { structureOf } from "./structure.ts";

/** What a module gives out under a name: an expression or declaration in it, or a name of another module. */
export type Exported = { readonly node: TSESTree.Node } | { readonly from: string; readonly name: string } | undefined;

/** Finds an export by name; `default` is the default export and `*` the whole module. CommonJS counts as well. */
export function exportedBy(program: TSESTree.Program, name: string): Exported {
  const { values } = structureOf(program);
  const declared = declaredExport(program, name) ?? first(values.valuesAt(`exports.${name}`));
  if (declared) return declared;
  const whole = first(values.valuesAt("exports"));
  if (whole && (name === "default" || name === "*")) return whole;
  const property = whole?.node.type === "ObjectExpression" ? propertyOf(whole.node, name) : undefined;
  if (property) return { node: property };
  const [star] = name === "default" ? [] : starsOf(program);
  return star === undefined ? undefined : { from: star, name };
}

function first([value]: readonly { readonly node: TSESTree.Node }[]): { readonly node: TSESTree.Node } | undefined {
  return value && { node: value.node };
}

/** Finds what an `export` statement gives out under the name. */
export function declaredExport({ body }: TSESTree.Program, name: string): Exported {
  for (const statement of body) {
    const found = inStatement(statement, name);
    if (found) return found;
  }
  return undefined;
}

/** The modules that `export * from` names. */
export function starsOf({ body }: TSESTree.Program): readonly string[] {
  return body.flatMap((each) => (each.type === "ExportAllDeclaration" && !each.exported ? [each.source.value] : []));
}

/** Whether the module gives anything out. */
export function exportsAnything(program: TSESTree.Program): boolean {
  const isExport = ({ type }: TSESTree.ProgramStatement) => /^(?:TS)?Export/.test(type);
  return program.body.some(isExport) || structureOf(program).values.hasExports;
}

function inStatement(statement: TSESTree.ProgramStatement, name: string): Exported {
  switch (statement.type) {
    case "ExportDefaultDeclaration":
      return name === "default" ? { node: declarationOf(statement.declaration) } : undefined;
    case "ExportNamedDeclaration":
      return inNamedExport(statement, name);
    case "ExportAllDeclaration":
      return statement.exported && textOf(statement.exported) === name
        ? { from: statement.source.value, name: "*" }
        : undefined;
    case "TSExportAssignment":
      return name === "default" || name === "*" ? { node: statement.expression } : undefined;
    default:
      return undefined;
  }
}

/** Declarations are named by their identifier, since other places mean them by it. */
function declarationOf(node: TSESTree.ExportDefaultDeclaration["declaration"]): TSESTree.Node {
  return "id" in node && node.id && node.type.endsWith("Declaration") ? node.id : node;
}

function inNamedExport(statement: TSESTree.ExportNamedDeclaration, name: string): Exported {
  const declared = statement.declaration && inDeclaration(statement.declaration, name);
  if (declared) return { node: declared };
  for (const { exported, local } of statement.specifiers) {
    if (textOf(exported) !== name) continue;
    return statement.source ? { from: statement.source.value, name: textOf(local) } : { node: local };
  }
  return undefined;
}

function inDeclaration(declaration: TSESTree.NamedExportDeclarations, name: string): TSESTree.Node | undefined {
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.map(({ id }) => nameIn(id, name)).find(Boolean);
  }
  const { id } = declaration;
  return id?.type === "Identifier" && id.name === name ? id : undefined;
}

/** The identifier of this name in a pattern: `run` in `export const { run } = tools`. */
function nameIn(pattern: TSESTree.Node, name: string): TSESTree.Identifier | undefined {
  switch (pattern.type) {
    case "Identifier":
      return pattern.name === name ? pattern : undefined;
    case "AssignmentPattern":
      return nameIn(pattern.left, name);
    case "ObjectPattern":
      return pattern.properties
        .map((each) => nameIn(each.type === "Property" ? each.value : each.argument, name))
        .find(Boolean);
    case "ArrayPattern":
      return pattern.elements
        .map((each) => each && nameIn(each, name))
        .find((each) => each !== undefined && each !== null);
    default:
      return undefined;
  }
}

function textOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === "Identifier" ? name.name : name.value;
}
