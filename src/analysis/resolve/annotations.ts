import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isFunction } from "../tree.ts";
import { apiMeaning, resultApi } from "./api-names.ts";
import { firstMeaning, type Linked, type Meaning, remember } from "./linked.ts";
import { madeBy, memberOf } from "./members.ts";
import { packageOf } from "./module-path.ts";
import { returnedMeaning } from "./returned.ts";

/** What a value with this annotation is: `db: Pool` is an object that `Pool` makes. */
export function annotatedMeaning<M extends Linked<M>>(
  module: M,
  annotation: TSESTree.TSTypeAnnotation | undefined,
): Meaning<M> | undefined {
  return annotation && typeMeaning(module, annotation.typeAnnotation);
}

function typeMeaning<M extends Linked<M>>(module: M, type: TSESTree.TypeNode): Meaning<M> | undefined {
  return remember(module.memory, type, "type", () => {
    switch (type.type) {
      case "TSTypeReference":
        return referencedType(module, type);
      case "TSUnionType":
      case "TSIntersectionType":
        return firstMeaning(type.types, (each) => typeMeaning(module, each));
      case "TSTypeQuery":
        return type.exprName.type === "TSImportType" ? undefined : entityMeaning(module, type.exprName);
      case "TSImportType":
        return importedType(module, type);
      case "TSTypeLiteral":
        return { code: { module, node: type } };
      default:
        return undefined;
    }
  });
}

/** Types that need no import. */
const builtin = new Set(["Error", "Request"]);

/** Types whose argument says what the value is, since what is awaited and what is not have one name. */
const wrappers = new Set(["Promise", "PromiseLike", "Readonly", "Partial", "Required", "NonNullable", "Awaited"]);

function referencedType<M extends Linked<M>>(module: M, type: TSESTree.TSTypeReference): Meaning<M> | undefined {
  const { typeName } = type;
  if (typeName.type === "Identifier" && !module.scopes.variableOf(typeName)) {
    return builtin.has(typeName.name) ? resultApi(typeName.name, module.catalog) : generic(module, typeName.name, type);
  }
  const named = entityMeaning(module, typeName);
  return named && (declaredType(named) ?? madeBy(named, module));
}

function generic<M extends Linked<M>>(module: M, name: string, type: TSESTree.TSTypeReference): Meaning<M> | undefined {
  const [argument] = type.typeArguments?.params ?? [];
  const meaning = argument && typeMeaning(module, argument);
  if (!meaning || wrappers.has(name)) return meaning;
  if (name === "InstanceType") return madeBy(meaning, module);
  if (name !== "ReturnType") return undefined;
  const { code, api } = meaning;
  return code && isFunction(code.node) ? returnedMeaning(code.module, code.node) : resultApi(api, module.catalog);
}

/** What an interface or a type's alias stands for. */
function declaredType<M extends Linked<M>>({ code }: Meaning<M>): Meaning<M> | undefined {
  if (code?.node.type === "TSTypeAliasDeclaration") return typeMeaning(code.module, code.node.typeAnnotation);
  if (code?.node.type !== "TSInterfaceDeclaration") return undefined;
  const { module, node } = code;
  return remember(module.memory, node, "type", () => {
    const parents = node.extends.map(({ expression }) => module.meaningOf(expression));
    const parent = firstMeaning(parents, (each) => each && (declaredType(each) ?? madeBy(each, module)));
    return { ...parent, code: { module, node: node.body }, ...(parent && { also: [parent] }) };
  });
}

function entityMeaning<M extends Linked<M>>(module: M, name: TSESTree.EntityName): Meaning<M> | undefined {
  if (name.type !== "TSQualifiedName") {
    // A global namespace of types, such as `Express`, names no API.
    return name.type === "Identifier" && !module.scopes.variableOf(name) ? undefined : module.meaningOf(name);
  }
  const object = entityMeaning(module, name.left);
  return object && memberOf(object, name.right.name, module);
}

/** `import("pg").Pool` */
function importedType<M extends Linked<M>>(
  module: M,
  { source, qualifier }: TSESTree.TSImportType,
): Meaning<M> | undefined {
  const own = typeof source.value === "string" ? module.importedModule(source.value) : undefined;
  if (typeof source.value !== "string" || qualifier?.type !== "Identifier") return undefined;
  const named = own
    ? own.exported(qualifier.name)
    : apiMeaning(`${packageOf(source.value)}.${qualifier.name}`, module.catalog);
  return named && (declaredType(named) ?? madeBy(named, module));
}
