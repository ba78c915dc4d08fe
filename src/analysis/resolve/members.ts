import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type ClassNode, type FunctionNode, isClass, isFunction, plainKey } from "../tree.ts";
import { memberApi } from "./api-names.ts";
import { type Definition, firstMeaning, type Linked, type Meaning, remember } from "./linked.ts";
import { returnedMeaning } from "./returned.ts";
import type { Assigned } from "./values.ts";

/** A member by its name: of a module what it gives out, of a class its static members, of an object of it the others. */
export function memberOf<M extends Linked<M>>(
  meaning: Meaning<M>,
  name: string,
  { catalog, values: { isPromisified } }: M,
): Meaning<M> | undefined {
  const { code, also = [] } = meaning;
  const own = code && memberOfCode(code, name);
  return (
    own ??
    firstMeaning(also.toReversed(), (each) => each.code && memberOfCode(each.code, name)) ??
    memberApi(isPromisified ? { ...meaning, isPromised: true } : meaning, name, catalog)
  );
}

/** What is assigned to a place of the module. */
export function assignedMeaning<M extends Linked<M>>(module: M, key: string): Meaning<M> | undefined {
  return firstMeaning(module.values.valuesAt(key), (value) => valueMeaning(module, value));
}

function valueMeaning<M extends Linked<M>>(module: M, { node, isGetter }: Assigned): Meaning<M> | undefined {
  return isGetter && isFunction(node) ? returnedMeaning(module, node) : module.meaningOf(node);
}

/** An object that a class or constructor function makes. */
export function instanceOf<M extends Linked<M>>(meaning: Meaning<M>): Meaning<M> | undefined {
  const { code } = meaning;
  if (!code || (!isClass(code.node) && !isFunction(code.node))) return undefined;
  return { code: { ...code, isInstance: true } };
}

function memberOfCode<M extends Linked<M>>(code: Definition<M>, name: string): Meaning<M> | undefined {
  const { module, node, isInstance = false } = code;
  if (node.type === "Program") return module.exported(name);
  return remember(module.memory, node, `${isInstance ? "#" : "."}${name}`, () => {
    switch (node.type) {
      case "ObjectExpression":
        return memberOfLiteral(module, node, name);
      case "ArrayExpression": {
        const element = node.elements[Number(name)];
        return element ? module.meaningOf(element) : undefined;
      }
      case "TSModuleDeclaration":
        return memberOfNamespace(module, node, name);
      case "TSInterfaceBody":
      case "TSTypeLiteral":
        return declaredMember(module, node, name);
      default:
        if (!isClass(node) && !isFunction(node)) return undefined;
        return isInstance ? memberOfInstance(module, node, name) : staticMember(module, node, name);
    }
  });
}

function memberOfLiteral<M extends Linked<M>>(module: M, object: TSESTree.ObjectExpression, name: string) {
  const property = object.properties.findLast(
    (each): each is TSESTree.Property => each.type === "Property" && plainKey(each.key, each.computed) === name,
  );
  const isGetter = property?.kind === "get";
  const own = property && valueMeaning(module, { node: property.value, isGetter });
  if (own) return own;
  const spreads = object.properties.filter((each) => each.type === "SpreadElement").map(({ argument }) => argument);
  return placedMember(module, module.values.keysOf(object), name) ?? copied(module, spreads, name);
}

function copied<M extends Linked<M>>(module: M, sources: readonly TSESTree.Node[], name: string) {
  return firstMeaning(sources.toReversed(), (source) => {
    const whole = module.meaningOf(source);
    return whole && memberOf(whole, name, module);
  });
}

function placedMember<M extends Linked<M>>(module: M, keys: readonly string[], name: string) {
  return firstMeaning(
    keys,
    (key) => assignedMeaning(module, `${key}.${name}`) ?? copied(module, module.values.copiesTo(key), name),
  );
}

function memberOfNamespace<M extends Linked<M>>(module: M, { body }: TSESTree.TSModuleDeclaration, name: string) {
  for (const statement of body?.body ?? []) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : undefined;
    const names =
      declaration?.type === "VariableDeclaration"
        ? declaration.declarations.map(({ id }) => id)
        : declaration && "id" in declaration && declaration.id
          ? [declaration.id]
          : [];
    const found = names.find((id) => id.type === "Identifier" && id.name === name);
    if (found) return module.meaningOf(found);
  }
  return undefined;
}

function staticMember<M extends Linked<M>>(
  module: M,
  node: ClassNode | FunctionNode,
  name: string,
): Meaning<M> | undefined {
  if (name === "prototype") return { code: { module, node, isInstance: true } };
  const own = isClass(node) ? memberOfClass(module, node, { name, isStatic: true }) : undefined;
  const placed = own ?? placedMember(module, module.values.keysOf(node), name);
  return placed ?? firstMeaning(parentsOf(module, node), (parent) => memberOf(parent, name, module));
}

function memberOfInstance<M extends Linked<M>>(
  module: M,
  node: ClassNode | FunctionNode,
  name: string,
): Meaning<M> | undefined {
  if (name === "constructor") return { code: { module, node } };
  const keys = module.values.keysOf(node);
  const own = isClass(node) ? memberOfClass(module, node, { name, isStatic: false }) : undefined;
  const prototypes = keys.map((key) => `${key}.prototype`);
  return (
    own ??
    placedMember(module, [...keys.map((key) => `${key}#`), ...prototypes], name) ??
    firstMeaning(prototypes, (key) => {
      const whole = assignedMeaning(module, key);
      return whole && memberOf(whole, name, module);
    }) ??
    (isClass(node) ? parameterProperty(module, node, name) : undefined) ??
    firstMeaning(parentObjects(module, node, prototypes), (parent) => memberOf(parent, name, module))
  );
}

function memberOfClass<M extends Linked<M>>(
  module: M,
  node: ClassNode,
  { name, isStatic }: { readonly name: string; readonly isStatic: boolean },
): Meaning<M> | undefined {
  const member = node.body.body.find(
    (each) => "key" in each && each.static === isStatic && plainKey(each.key, each.computed) === name && hasValue(each),
  );
  if (member?.type === "MethodDefinition") {
    if (!isFunction(member.value)) return undefined;
    return valueMeaning(module, { node: member.value, isGetter: member.kind === "get" });
  }
  if (member?.type !== "PropertyDefinition" && member?.type !== "AccessorProperty") return undefined;
  const value = member.value ? module.meaningOf(member.value) : undefined;
  // What is assigned tells more than the type that is declared.
  const key = `@${node.range[0]}${isStatic ? "" : "#"}.${name}`;
  return value ?? assignedMeaning(module, key) ?? (member.typeAnnotation && module.meaningOf(member.typeAnnotation));
}

/** The field that a constructor parameter declares: `constructor(private readonly db: Pool)`. */
function parameterProperty<M extends Linked<M>>(module: M, node: ClassNode, name: string): Meaning<M> | undefined {
  const parameters = node.body.body.flatMap((member) =>
    member.type === "MethodDefinition" && member.kind === "constructor" ? member.value.params : [],
  );
  return firstMeaning(parameters, (each) => {
    if (each.type !== "TSParameterProperty") return undefined;
    const declared = each.parameter.type === "AssignmentPattern" ? each.parameter.left : each.parameter;
    return declared.type === "Identifier" && declared.name === name ? module.meaningOf(declared) : undefined;
  });
}

/** A property that an interface or an object type declares. */
function declaredMember<M extends Linked<M>>(
  module: M,
  node: TSESTree.TSInterfaceBody | TSESTree.TSTypeLiteral,
  name: string,
): Meaning<M> | undefined {
  const members = node.type === "TSInterfaceBody" ? node.body : node.members;
  for (const member of members) {
    if (member.type !== "TSPropertySignature" || plainKey(member.key, member.computed) !== name) continue;
    return member.typeAnnotation && module.meaningOf(member.typeAnnotation);
  }
  return undefined;
}

function hasValue({ type, ...member }: TSESTree.ClassElement): boolean {
  if (type !== "MethodDefinition") return type === "PropertyDefinition" || type === "AccessorProperty";
  return !("kind" in member && member.kind === "set");
}

/** What a class extends, or a function inherits from. */
function parentsOf<M extends Linked<M>>(module: M, node: ClassNode | FunctionNode): readonly Meaning<M>[] {
  const named = isClass(node) ? (node.superClass ?? undefined) : undefined;
  const parent = named && module.meaningOf(named);
  const others = module.values.keysOf(node).map((key) => assignedMeaning(module, `${key}.super_`));
  return [parent, ...others].filter((each) => each !== undefined);
}

function parentObjects<M extends Linked<M>>(module: M, node: ClassNode | FunctionNode, prototypes: readonly string[]) {
  const made = parentsOf(module, node).map((parent) => madeBy(parent, module));
  const linked = prototypes.map((key) => assignedMeaning(module, `${key}.__proto__`));
  return [...made, ...linked].filter((each) => each !== undefined);
}

/** What `new` gives for a meaning: an object of the class, and of the API that it extends. */
export function madeBy<M extends Linked<M>>(meaning: Meaning<M>, { catalog }: M): Meaning<M> | undefined {
  const instance = instanceOf(meaning);
  const api = meaning.api === undefined ? undefined : catalog.canonical(`${meaning.api}()`);
  if (!instance && api === undefined) return undefined;
  return { ...instance, ...(api !== undefined && { api }) };
}
