import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { childrenOf } from "./parse/depth.ts";

export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Which node holds which, and what stands around a node. */
export interface Tree {
  /** Every node, each before its children. */
  readonly nodes: readonly TSESTree.Node[];
  parentOf(node: TSESTree.Node): TSESTree.Node | undefined;
  /** The node and all nodes in it. */
  within(node: TSESTree.Node): readonly TSESTree.Node[];
  /** The innermost function around the node, not the node itself. */
  functionAround(node: TSESTree.Node): FunctionNode | undefined;
  classAround(node: TSESTree.Node): ClassNode | undefined;
  /** The name of the innermost function with a name around the offset, or the empty string. */
  nameAround(offset: number): string;
}

/** Walks the program once, without recursion. */
export function createTree(program: TSESTree.Program): Tree {
  const parents = new Map<TSESTree.Node, TSESTree.Node>();
  const nodes: TSESTree.Node[] = [];
  const stack: TSESTree.Node[] = [program];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    const children = childrenOf(node);
    for (const child of children.toReversed()) {
      parents.set(child, node);
      stack.push(child);
    }
  }
  const around = <N extends TSESTree.Node>(node: TSESTree.Node, is: (each: TSESTree.Node) => each is N) => {
    let at = parents.get(node);
    while (at && !is(at)) at = parents.get(at);
    return at;
  };
  let functions: readonly FunctionNode[] | undefined;
  let places: ReadonlyMap<TSESTree.Node, number> | undefined;
  const isInside = (node: TSESTree.Node | undefined, holder: TSESTree.Node) =>
    node !== undefined && node.range[0] >= holder.range[0] && node.range[1] <= holder.range[1];
  return {
    nodes,
    parentOf: (node) => parents.get(node),
    within: (holder) => {
      places ??= new Map(nodes.map((node, index) => [node, index]));
      const start = places.get(holder) ?? nodes.length;
      // What is in a node follows it without a gap.
      let end = start + 1;
      while (isInside(nodes[end], holder)) end++;
      return nodes.slice(start, end);
    },
    functionAround: (node) => around(node, isFunction),
    classAround: (node) => around(node, isClass),
    nameAround: (offset) => {
      functions ??= nodes.filter(isFunction);
      const holders = functions.filter(({ range }) => range[0] <= offset && offset < range[1]);
      // Each node comes before its children, so the innermost is the last.
      for (const holder of holders.toReversed()) {
        const name = nameOf(holder, parents.get(holder));
        if (name !== undefined) return name;
      }
      return "";
    },
  };
}

/** A function's own name, or that of the variable, property or method that it is the value of. */
function nameOf(node: TSESTree.Node, parent: TSESTree.Node | undefined): string | undefined {
  if ("id" in node && node.id?.type === "Identifier") return node.id.name;
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : undefined;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return plainKey(parent.key, parent.computed);
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" ? plainKey(parent.left.property, parent.left.computed) : undefined;
    default:
      return undefined;
  }
}

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

export function isClass(node: TSESTree.Node): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** The constructor that a class has of its own. */
export function constructorOf({ body }: ClassNode): FunctionNode | undefined {
  const method = body.body.find((member) => member.type === "MethodDefinition" && member.kind === "constructor");
  return method && "value" in method && method.value && isFunction(method.value) ? method.value : undefined;
}

/** The expression without what does not change its value: `await`, parentheses of types, `?.` chains, `!`. */
export function bare(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case "AwaitExpression":
      return bare(node.argument);
    case "ChainExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
      return bare(node.expression);
    case "SequenceExpression":
      return bare(node.expressions.at(-1) ?? node);
    default:
      return node;
  }
}

const keyNames = new WeakMap<TSESTree.Node, string>();

/** Gives a computed key the name that {@link plainKey} knows it by. */
export function nameKey(key: TSESTree.Node, name: string): void {
  keyNames.set(key, name);
}

/** The name of a property, member or method where it stands in the text: `a.name`, `{ name: … }`, `a["name"]`, or a symbol's. */
export function plainKey(key: TSESTree.Node, computed: boolean): string | undefined {
  if (computed && key.type === "Identifier") return keyNames.get(key);
  if (!computed && (key.type === "Identifier" || key.type === "PrivateIdentifier")) return key.name;
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")) {
    return String(key.value);
  }
  if (key.type === "TemplateLiteral" && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The value of a property of an object literal, by its plain name; the last one counts. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  const found = object.properties.findLast(
    (property): property is TSESTree.Property =>
      property.type === "Property" && plainKey(property.key, property.computed) === name,
  );
  return found?.value;
}
