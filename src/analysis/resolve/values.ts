import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode, isClass, isFunction, plainKey, type Tree } from "../tree.ts";
import { callNameOf } from "./call-names.ts";
import { createKeys, type Keys } from "./keys.ts";
import type { Scopes } from "./scopes.ts";

/** What a program assigns to places other than variables, found in one walk over it. */
export interface Values extends Keys {
  /** What is assigned to a place, in the order of the text; {@link Keys} says how places are named. */
  valuesAt(key: string): readonly Assigned[];
  /** Objects whose members are copied to a place: `Object.assign(exports, …)`. */
  copiesTo(key: string): readonly TSESTree.Node[];
  /** Modules all of whose exports the module gives out, as CommonJS writes it. */
  readonly stars: readonly TSESTree.Node[];
  /** What `this` stands for where the node is: a function, class or object literal, or the module's exports. */
  receiverOf(node: TSESTree.Node): Receiver | "exports" | undefined;
  /** The expressions that a function returns. */
  returnsOf(fn: FunctionNode): readonly TSESTree.Node[];
  /** Whether the program gives methods a twin that ends in `Async`, as Bluebird's `promisifyAll` does. */
  readonly isPromisified: boolean;
  /** Whether anything is assigned to `exports` or `module.exports`. */
  readonly hasExports: boolean;
}

interface Receiver {
  readonly node: TSESTree.Node;
  /** Whether an object that the class or function makes is meant. */
  readonly isInstance: boolean;
}

export interface Assigned {
  readonly node: TSESTree.Node;
  /** Whether the value is what the function returns. */
  readonly isGetter?: boolean;
}

/** More values than programs give one place; the rest is ignored. */
const most = 20;

interface Collected {
  readonly keys: Keys;
  readonly tree: Tree;
  readonly values: Map<string, Assigned[]>;
  readonly copies: Map<string, TSESTree.Node[]>;
  /** Places that a variable is put into, by the variable's key. */
  readonly places: Map<string, string[]>;
  readonly returns: Map<TSESTree.Node, TSESTree.Node[]>;
  readonly stars: TSESTree.Node[];
}

/** Collects the values of a program. */
export function collectValues(tree: Tree, scopes: Scopes): Values {
  const keys = createKeys(tree, scopes);
  const all: Collected = {
    keys,
    tree,
    values: new Map(),
    copies: new Map(),
    places: new Map(),
    returns: new Map(),
    stars: [],
  };
  for (const node of tree.nodes) {
    if (node.type === "AssignmentExpression") collectAssignment(all, node);
    else if (node.type === "CallExpression") collectCall(all, node);
    else if (node.type === "ReturnStatement" && node.argument) collectReturn(all, node, node.argument);
  }
  let owners: ReadonlyMap<string, TSESTree.Node> | undefined;
  const keysOf = (node: TSESTree.Node) => {
    const own = keys.keysOf(node);
    return [...own, ...own.flatMap((key) => all.places.get(key) ?? [])];
  };
  return {
    ...keys,
    keysOf,
    receiverOf: (node) => {
      const key = keys.keyOfThis(node);
      if (key === undefined || key === "exports") return key;
      owners ??= ownersIn(tree, keysOf);
      const owner = owners.get(key.replace(/#$/, ""));
      return owner && { node: owner, isInstance: key.endsWith("#") };
    },
    valuesAt: (key) => all.values.get(key) ?? [],
    copiesTo: (key) => all.copies.get(key) ?? [],
    stars: all.stars,
    isPromisified: tree.nodes.some((node) => node.type === "CallExpression" && callNameOf(node) === "promisifyAll"),
    returnsOf: (fn) => (fn.body.type === "BlockStatement" ? (all.returns.get(fn) ?? []) : [fn.body]),
    hasExports: [...all.values.keys(), ...all.copies.keys()].some((key) => /^exports(?:\.|$)/.test(key)),
  };
}

/** The functions, classes and object literals by the places that they are put into. */
function ownersIn(tree: Tree, keysOf: Keys["keysOf"]): ReadonlyMap<string, TSESTree.Node> {
  const owners = new Map<string, TSESTree.Node>();
  for (const node of tree.nodes) {
    if (!isFunction(node) && !isClass(node) && node.type !== "ObjectExpression") continue;
    for (const key of keysOf(node)) if (!owners.has(key)) owners.set(key, node);
  }
  return owners;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.length < most) values.push(value);
}

function collectReturn({ tree, returns }: Collected, statement: TSESTree.Node, value: TSESTree.Node): void {
  const fn = tree.functionAround(statement);
  const values = fn && returns.get(fn);
  if (fn && !values) returns.set(fn, [value]);
  else if (values && values.length < most) values.push(value);
}

function collectAssignment(all: Collected, { left, right, operator }: TSESTree.AssignmentExpression): void {
  if (operator !== "=" && operator !== "||=" && operator !== "??=") return;
  const isPlace = left.type === "MemberExpression" || (left.type === "Identifier" && left.name === "exports");
  const key = isPlace ? all.keys.keyOf(left) : undefined;
  if (key === undefined) return;
  let value = bare(right);
  while (value.type === "AssignmentExpression") value = bare(value.right);
  const from = all.keys.keyOf(value);
  // `exports = module.exports`: names of one thing.
  if (from === key) return;
  add(all.values, key, { node: value });
  if (value.type === "Identifier" && from !== undefined) add(all.places, from, key);
}

function collectCall(all: Collected, call: TSESTree.CallExpression): void {
  const name = callNameOf(call) ?? "";
  const [first, second] = call.arguments;
  if (!first) return;
  if (name === "forEach") collectStar(all, call);
  else if (name === "__exportStar" || (name === "__export" && !second)) all.stars.push(first);
  else if (second && collectors.has(name)) {
    const key = all.keys.keyOf(first);
    if (key !== undefined) collectors.get(name)?.(all, key, call.arguments.slice(1));
  }
}

/** Notes what a call puts into the place that its first argument names; the rest of the arguments follow. */
type Collector = (all: Collected, key: string, given: readonly TSESTree.Node[]) => void;

const copy: Collector = ({ copies }, key, sources) => {
  for (const source of sources) add(copies, key, source);
};

const putAt =
  (name: string): Collector =>
  ({ values }, key, [node]) => {
    if (node) add(values, `${key}.${name}`, { node });
  };

/** Calls that give members to an object or parents to a class, by name: libraries and compilers have their own of each. */
const collectors = new Map<string, Collector>([
  ...["assign", "extend", "_extend", "mixin", "assignIn", "defaults", "merge"].map((name) => [name, copy] as const),
  ...["inherits", "__extends", "_inherits", "_inheritsLoose"].map((name) => [name, putAt("super_")] as const),
  ["setPrototypeOf", putAt("__proto__")],
  [
    "defineProperty",
    (all, key, [name, descriptor]) => name && descriptor && collectProperty(all, key, name, descriptor),
  ],
  ["__export", (all, key, [object]) => object && collectGetters(all, key, object)],
  ["_export", (all, key, [object]) => object && collectGetters(all, key, object)],
  ["_createClass", (all, key, [own, statics]) => own && collectMethods(all, key, own, statics)],
]);

function collectProperty(all: Collected, key: string, name: TSESTree.Node, descriptor: TSESTree.Node): void {
  const own = plainKey(name, true);
  if (own === undefined || descriptor.type !== "ObjectExpression") return;
  const value = fieldOf(descriptor, "value");
  const getter = fieldOf(descriptor, "get");
  if (value) add(all.values, `${key}.${own}`, { node: value });
  else if (getter && isFunction(getter)) add(all.values, `${key}.${own}`, { node: getter, isGetter: true });
}

function fieldOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  for (const property of object.properties) {
    if (property.type === "Property" && plainKey(property.key, property.computed) === name) return property.value;
  }
  return undefined;
}

/** `__export(exports, { run: () => run })`, as bundlers write exports. */
function collectGetters({ values }: Collected, key: string, object: TSESTree.Node): void {
  if (object.type !== "ObjectExpression") return;
  for (const property of object.properties) {
    if (property.type !== "Property" || !isFunction(property.value)) continue;
    const name = plainKey(property.key, property.computed);
    if (name !== undefined) add(values, `${key}.${name}`, { node: property.value, isGetter: true });
  }
}

/** `_createClass(Foo, [{ key: "run", value: function run() {} }], [ … static ones … ])`, as Babel writes methods. */
function collectMethods(all: Collected, key: string, own: TSESTree.Node, statics: TSESTree.Node | undefined): void {
  for (const [prefix, list] of [
    [`${key}.prototype`, own],
    [key, statics],
  ] as const) {
    if (list?.type !== "ArrayExpression") continue;
    for (const element of list.elements) {
      const name = element?.type === "ObjectExpression" ? fieldOf(element, "key") : undefined;
      if (name && element) collectProperty(all, prefix, name, element);
    }
  }
}

/** `Object.keys(_db).forEach(function (key) { exports[key] = _db[key]; })`, as Babel writes `export *`. */
function collectStar({ stars, tree }: Collected, { callee, arguments: [visitor] }: TSESTree.CallExpression): void {
  const list = callee.type === "MemberExpression" ? bare(callee.object) : callee;
  if (list.type !== "CallExpression" || callNameOf(list) !== "keys" || !visitor || !isFunction(visitor)) return;
  const [module] = list.arguments;
  const isGiven = tree.within(visitor).some((node) => node.type === "Identifier" && node.name === "exports");
  if (module?.type === "Identifier" && isGiven) stars.push(module);
}
