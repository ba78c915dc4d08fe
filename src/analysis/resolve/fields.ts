import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { plainKey, type Tree } from "../tree.ts";

/** What a class says about `this.name`: the value that is assigned, or the name whose annotation gives its type. */
export type Field =
  | { readonly value: TSESTree.Node }
  | { readonly annotated: TSESTree.Identifier | TSESTree.PropertyDefinition };

/** Finds the field in the class around the node: its initialiser, a constructor parameter, or an assignment in the constructor. */
export function fieldValue(node: TSESTree.Node, name: string, tree: Tree): Field | undefined {
  for (const member of tree.classAround(node)?.body.body ?? []) {
    const found = inProperty(member, name) ?? inConstructor(member, name);
    if (found) return found;
  }
  return undefined;
}

function inProperty(member: TSESTree.ClassElement, name: string): Field | undefined {
  if (member.type !== "PropertyDefinition" || plainKey(member.key, member.computed) !== name) return undefined;
  if (member.value) return { value: member.value };
  return member.typeAnnotation ? { annotated: member } : undefined;
}

function inConstructor(member: TSESTree.ClassElement, name: string): Field | undefined {
  if (member.type !== "MethodDefinition" || member.kind !== "constructor") return undefined;
  const { params, body } = member.value;
  const parameter = params.map(propertyName).find((identifier) => identifier?.name === name);
  if (parameter) return { annotated: parameter };
  return (body?.body ?? []).map((statement) => assignedTo(statement, name)).find((field) => field !== undefined);
}

/** The name in `constructor(private readonly name: Type)`. */
function propertyName(parameter: TSESTree.Parameter): TSESTree.Identifier | undefined {
  if (parameter.type !== "TSParameterProperty") return undefined;
  const declared = parameter.parameter;
  const identifier = declared.type === "AssignmentPattern" ? declared.left : declared;
  return identifier.type === "Identifier" ? identifier : undefined;
}

function assignedTo(statement: TSESTree.Statement, name: string): Field | undefined {
  const expression = statement.type === "ExpressionStatement" ? statement.expression : undefined;
  if (expression?.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") return undefined;
  const { object, property, computed } = expression.left;
  const isField = object.type === "ThisExpression" && plainKey(property, computed) === name;
  return isField ? { value: expression.right } : undefined;
}
