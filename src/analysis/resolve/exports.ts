import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { plainKey, propertyOf } from "../tree.ts";

/** What a module gives out under a name: an expression or declaration in it, or a name of another module. */
export type Exported = { readonly node: TSESTree.Node } | { readonly from: string; readonly name: string } | undefined;

/** Finds an export by name; `default` is the default export and `*` the whole module. CommonJS counts as well. */
export function exportedBy(program: TSESTree.Program, name: string): Exported {
  for (const statement of program.body) {
    const found = inStatement(statement, name);
    if (found) return found;
  }
  for (const statement of program.body) {
    if (statement.type === "ExportAllDeclaration" && !statement.exported && name !== "default") {
      return { from: statement.source.value, name };
    }
  }
  return undefined;
}

function inStatement(statement: TSESTree.ProgramStatement, name: string): Exported {
  switch (statement.type) {
    case "ExportDefaultDeclaration":
      return name === "default" ? { node: statement.declaration } : undefined;
    case "ExportNamedDeclaration":
      return inNamedExport(statement, name);
    case "ExpressionStatement":
      return inAssignment(statement.expression, name);
    default:
      return undefined;
  }
}

function inNamedExport(statement: TSESTree.ExportNamedDeclaration, name: string): Exported {
  const { declaration } = statement;
  if (declaration?.type === "VariableDeclaration") {
    const declarator = declaration.declarations.find(({ id }) => id.type === "Identifier" && id.name === name);
    return declarator && { node: declarator.id };
  }
  if (
    (declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration") &&
    declaration.id?.name === name
  ) {
    return { node: declaration.id };
  }
  for (const { exported, local } of statement.specifiers) {
    if ((exported.type === "Identifier" ? exported.name : exported.value) !== name) continue;
    if (!statement.source) return { node: local };
    return { from: statement.source.value, name: local.type === "Identifier" ? local.name : local.value };
  }
  return undefined;
}

/** `module.exports = x`, `module.exports.name = x`, `exports.name = x`. */
function inAssignment(expression: TSESTree.Expression, name: string): Exported {
  if (expression.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") return undefined;
  const { left, right } = expression;
  if (isModuleExports(left)) {
    if (name === "default" || name === "*") return { node: right };
    const property = right.type === "ObjectExpression" ? propertyOf(right, name) : undefined;
    return property && { node: property };
  }
  const isOfExports =
    isModuleExports(left.object) || (left.object.type === "Identifier" && left.object.name === "exports");
  return isOfExports && plainKey(left.property, left.computed) === name ? { node: right } : undefined;
}

function isModuleExports(node: TSESTree.Node): boolean {
  return (
    node.type === "MemberExpression" &&
    node.object.type === "Identifier" &&
    node.object.name === "module" &&
    plainKey(node.property, node.computed) === "exports"
  );
}
