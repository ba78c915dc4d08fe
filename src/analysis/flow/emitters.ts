import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { definitionOf } from "../resolve/definition.ts";
import { sureValueOf } from "../resolve/sure-value.ts";
import { bare, type ClassNode, isClass } from "../tree.ts";
import { initialOf } from "./guard-places.ts";
import type { Run } from "./run.ts";
import type { Called, CallNode } from "./sinks.ts";
import type { State } from "./state.ts";
import { holderOfThis } from "./this-holder.ts";
import { allTaints } from "./value.ts";

/** What is called when an event happens. */
interface Listener {
  readonly event: string;
  readonly emitter: TSESTree.Node;
  readonly fn: TSESTree.Node;
}

const registering = /^(?:on|once|addListener|prependListener|prependOnceListener)$/;

/** Modules in which listeners are looked for, and listeners that are called for one event. */
const most = 40;

/** `emitter.emit("event", …)` calls the functions that the project registers for the event of this emitter, in whichever file. */
export function emit(run: Run, node: CallNode, { method, values }: Called, state: State): void {
  const callee = bare(node.callee);
  const [name] = node.arguments;
  if (method !== "emit" || callee.type !== "MemberExpression" || !name) return;
  const event = run.module.constantOf(name);
  const given = values.slice(1);
  if (typeof event !== "string" || given.every((value) => allTaints(value).length === 0)) return;
  const emitter = emitterOf(run.module, callee.object);
  if (!emitter) return;
  const modules = new Set([run.module, emitter.module, ...emitter.module.importers()]);
  const found = [...modules].slice(0, most).flatMap((module) => {
    const isMeant = (each: Listener) => each.event === event && isSame(emitter, emitterOf(module, each.emitter));
    return listenersIn(module).flatMap((each) => (isMeant(each) ? (run.runFor(module).functionAt(each.fn) ?? []) : []));
  });
  for (const each of found.slice(0, most)) {
    const seen = run.pending.get(each.fn);
    run.callFound(each, given, node, state);
    // What it captured where it was registered may be more than what is known here.
    if (seen) run.pending.set(each.fn, seen);
  }
}

const known = new WeakMap<Module, readonly Listener[]>();

function listenersIn(module: Module): readonly Listener[] {
  const found = known.get(module) ?? module.tree.nodes.flatMap((node) => listenerAt(module, node));
  known.set(module, found);
  return found;
}

function listenerAt(module: Module, node: TSESTree.Node): readonly Listener[] {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return [];
  const { object, property, computed } = node.callee;
  const [name, fn] = node.arguments;
  if (computed || property.type !== "Identifier" || !registering.test(property.name) || !name || !fn) return [];
  const event = module.constantOf(name);
  return typeof event === "string" ? [{ event, emitter: object, fn }] : [];
}

/** The syntax that makes an emitter: its class, of whose objects all are one, or the call that made it. */
interface Emitter {
  readonly module: Module;
  readonly node: TSESTree.Node;
}

const furthest = 6;

function emitterOf(module: Module, object: TSESTree.Node, depth = 0): Emitter | undefined {
  const inner = bare(object);
  if (depth > furthest) return undefined;
  if (inner.type === "ThisExpression") {
    const holder = holderOfThis(module, inner);
    return isClass(holder) ? { module, node: holder } : undefined;
  }
  if (inner.type === "NewExpression") return madeBy(module, inner);
  const found = sureValueOf(module, inner);
  if (found) return emitterOf(found.module, found.node, depth + 1);
  const value = onlyValueOf(module, inner);
  return value && emitterOf(value.module, value.node, depth + 1);
}

function madeBy(module: Module, node: TSESTree.NewExpression): Emitter | undefined {
  const made = definitionOf(module, node.callee);
  if (made) return isClass(made.node) ? made : undefined;
  return /EventEmitter|^events$/.test(module.apiOf(node.callee) ?? "") ? { module, node } : undefined;
}

/** What a name, a member or a required file is where it is given a value once. */
function onlyValueOf(module: Module, node: TSESTree.Node): Emitter | undefined {
  if (node.type === "MemberExpression") return valueAt(module, module.values.keyOf(node));
  if (node.type === "CallExpression") {
    const [first] = node.arguments;
    const isRequired = module.apiOf(node.callee) === "require" && first?.type === "Literal";
    const own = isRequired ? module.importedModule(String(first.value)) : undefined;
    return own && valueAt(own, "exports");
  }
  const init = initialOf({ module }, node);
  return init && { module, node: init };
}

function valueAt(module: Module, key: string | undefined): Emitter | undefined {
  const [only, ...others] = key === undefined ? [] : module.values.valuesAt(key);
  return only && others.length === 0 ? { module, node: only.node } : undefined;
}

/** An object of a class is one of the classes that it extends. */
function isSame(one: Emitter, other: Emitter | undefined): boolean {
  if (!other) return false;
  return classesOf(one).has(other.node) || classesOf(other).has(one.node);
}

function classesOf({ module, node }: Emitter): ReadonlySet<TSESTree.Node> {
  const classes = new Set([node]);
  let at: Emitter | undefined = { module, node };
  while (at && isClass(at.node) && classes.size < furthest) {
    const parent: TSESTree.Node | null = (at.node as ClassNode).superClass;
    at = parent ? definitionOf(at.module, parent) : undefined;
    if (at) classes.add(at.node);
  }
  return classes;
}
