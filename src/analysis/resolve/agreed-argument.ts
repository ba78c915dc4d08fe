import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode, plainKey } from "../tree.ts";
import { callNameOf } from "./call-names.ts";
import type { Linked, Meaning } from "./linked.ts";
import { pathIn } from "./pattern.ts";
import type { Variable } from "./scopes.ts";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

type ImportBinding = Extract<Variable["defs"][number], { type: "ImportBinding" }>;

/** A call, and the module that it stands in. */
interface Found<M> {
  readonly module: M;
  readonly call: CallNode;
}

/** Calls that are looked at, files that are searched for them, and names under which a file is called into. */
const mostCalls = 6;
const mostImporters = 8;
const mostNames = 200;

/**
 * What a function or constructor is given at each of its calls, in its own file and in those that import it; `undefined` where
 * two calls give different things, or one gives something of which nothing is known.
 */
export function agreedArgument<M extends Linked<M>>(
  module: M,
  fn: FunctionNode,
  index: number,
): Meaning<M> | undefined {
  const calls = [...ownCalls(module, fn), ...callsElsewhere(module, fn)];
  if (calls.length > mostCalls) return undefined;
  let agreed: Meaning<M> | undefined;
  for (const { module: caller, call } of calls) {
    const argument = call.arguments[index];
    // A function that calls itself hands on what it was given.
    if (!argument || isParameterOf(caller, fn, argument)) continue;
    const meaning = caller.meaningOf(argument);
    if (!meaning || (agreed && !isSame(agreed, meaning))) return undefined;
    agreed = meaning;
  }
  return agreed;
}

function isSame<M>(one: Meaning<M>, other: Meaning<M>): boolean {
  return one.api === other.api && one.code?.node === other.code?.node;
}

function isParameterOf<M extends Linked<M>>({ scopes }: M, fn: FunctionNode, argument: TSESTree.Node): boolean {
  const definition = scopes.variableOf(argument)?.defs[0];
  return definition?.type === "Parameter" && definition.node === fn;
}

function ownCalls<M extends Linked<M>>(module: M, fn: FunctionNode): readonly Found<M>[] {
  const name = nameOf(module, fn);
  const calls: Found<M>[] = [];
  for (const { identifier } of (name && module.scopes.variableOf(name)?.references) ?? []) {
    const call = module.tree.parentOf(identifier);
    if (call && isCall(call) && call.callee === identifier) calls.push({ module, call });
    if (calls.length > mostCalls) break;
  }
  return calls;
}

function isCall(node: TSESTree.Node): node is CallNode {
  return node.type === "CallExpression" || node.type === "NewExpression";
}

/** What the function is called by: its own name, that of its variable, or of the class that it constructs. */
function nameOf<M extends Linked<M>>({ tree }: M, fn: FunctionNode): TSESTree.Node | undefined {
  if (fn.type !== "ArrowFunctionExpression" && fn.id) return fn.id;
  const parent = tree.parentOf(fn);
  if (parent?.type === "VariableDeclarator") return parent.id;
  return classOf(fn, tree.parentOf(fn), tree)?.id ?? undefined;
}

function classOf(fn: FunctionNode, parent: TSESTree.Node | undefined, { classAround }: Linked<never>["tree"]) {
  return parent?.type === "MethodDefinition" && parent.kind === "constructor" ? classAround(fn) : undefined;
}

function callsElsewhere<M extends Linked<M>>(module: M, fn: FunctionNode): readonly Found<M>[] {
  const callable = classOf(fn, module.tree.parentOf(fn), module.tree) ?? fn;
  // What stands in another function is not what the file gives out.
  if (module.tree.functionAround(callable)) return [];
  const calls: Found<M>[] = [];
  for (const importer of module.importers().slice(0, mostImporters)) {
    for (const [name, found] of [...callsInto(importer, module)].slice(0, mostNames)) {
      if (module.exported(name)?.code?.node !== callable) continue;
      calls.push(...found.slice(0, mostCalls + 1).map((call) => ({ module: importer, call })));
    }
  }
  return calls;
}

/** Calls of what modules import, by the module and the name under which it is given out. */
type ImportedCalls = ReadonlyMap<object, ReadonlyMap<string, readonly CallNode[]>>;

const known = new WeakMap<object, ImportedCalls>();

function callsInto<M extends Linked<M>>(importer: M, target: M): ReadonlyMap<string, readonly CallNode[]> {
  const calls = known.get(importer) ?? importedCalls(importer);
  known.set(importer, calls);
  return calls.get(target) ?? new Map<string, readonly CallNode[]>();
}

function importedCalls<M extends Linked<M>>(importer: M): ImportedCalls {
  const all = new Map<object, Map<string, CallNode[]>>();
  for (const node of importer.tree.nodes) {
    if (!isCall(node)) continue;
    const [specifier, name] = importedBy(importer, bare(node.callee)) ?? [];
    const target = specifier === undefined ? undefined : importer.importedModule(specifier);
    if (!target || name === undefined) continue;
    const names = all.get(target) ?? new Map<string, CallNode[]>();
    all.set(target, names.set(name, [...(names.get(name) ?? []).slice(0, mostCalls), node]));
  }
  return all;
}

/** The specifier and the name of what a callee is imported as; `*` is all that the module gives out. */
function importedBy<M extends Linked<M>>(importer: M, callee: TSESTree.Node): readonly [string, string] | undefined {
  const direct = requiredBy(callee);
  if (direct !== undefined) return [direct, "*"];
  if (callee.type === "MemberExpression") {
    const name = plainKey(callee.property, callee.computed);
    const [specifier, whole] = importedBy(importer, bare(callee.object)) ?? [];
    return specifier !== undefined && whole === "*" && name !== undefined ? [specifier, name] : undefined;
  }
  const definition = callee.type === "Identifier" ? importer.scopes.variableOf(callee)?.defs[0] : undefined;
  return definition && boundTo(definition);
}

function boundTo(definition: Variable["defs"][number]): readonly [string, string] | undefined {
  if (definition.type === "ImportBinding") return imported(definition);
  const { node, name } = definition;
  const specifier = node.type === "VariableDeclarator" && node.init ? requiredBy(bare(node.init)) : undefined;
  const [member, ...deeper] = node.type === "VariableDeclarator" ? (pathIn(node.id, name)?.members ?? []) : [];
  return specifier === undefined || deeper.length > 0 ? undefined : [specifier, member ?? "*"];
}

function imported({ node, parent }: ImportBinding): readonly [string, string] | undefined {
  if (parent?.type !== "ImportDeclaration") return undefined;
  if (node.type === "ImportNamespaceSpecifier") return [parent.source.value, "*"];
  if (node.type === "ImportDefaultSpecifier") return [parent.source.value, "default"];
  if (node.type !== "ImportSpecifier") return undefined;
  return [parent.source.value, node.imported.type === "Identifier" ? node.imported.name : node.imported.value];
}

/** The specifier in `require("./routes")`. */
function requiredBy(node: TSESTree.Node): string | undefined {
  const [first] = node.type === "CallExpression" && callNameOf(node) === "require" ? node.arguments : [];
  return first?.type === "Literal" && typeof first.value === "string" ? first.value : undefined;
}
