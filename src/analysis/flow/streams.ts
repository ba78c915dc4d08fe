import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { definitionOf } from "../resolve/definition.ts";
import { sureValueOf } from "../resolve/sure-value.ts";
import { bare, type ClassNode, isClass, isFunction, plainKey } from "../tree.ts";
import { initialOf } from "./guard-places.ts";
import { type FoundFunction, type Run, sourceAt } from "./run.ts";
import type { Called, CallNode } from "./sinks.ts";
import type { State } from "./state.ts";
import { allTaints, fieldOf, unknown, type Value } from "./value.ts";

/** What `for await (const chunk of req)` reads, and what each of `req.files` is. */
export function streamed(run: Run, node: TSESTree.Node): Value | undefined {
  const { catalog } = run.module;
  const whole = run.module.apiOf(node);
  if (whole === undefined) return undefined;
  const api = catalog.canonical(`${whole}[]`);
  const kinds = catalog.source(api);
  if (kinds) return sourceAt(run, kinds, node);
  return catalog.isHolder(api) ? { taints: [], api } : undefined;
}

/**
 * Calls the functions of the project that get what goes through a stream: `source.pipe(own)`, `pipeline(source, own)`,
 * `own.write(data)`, `source.on("data", …)`. What an own stream gives on is not followed.
 */
export function handDown(run: Run, node: CallNode, called: Called, state: State): void {
  const { api, method, receiver, values } = called;
  const callee = bare(node.callee);
  const object = callee.type === "MemberExpression" ? callee.object : undefined;
  const [first, second] = node.arguments;
  if (api === "stream.pipeline" || api === "stream/promises.pipeline") pipe(run, node, called, state);
  else if (!object || !first) return;
  else if (method === "pipe") give(run, { to: first, at: node, chunk: chunkOf(run, object, receiver) }, state);
  else if (method === "write" || method === "end")
    give(run, { to: object, at: node, chunk: values[0] ?? unknown }, state);
  else if (method === "on" && second && values[1]?.fn && run.module.constantOf(first) === "data") {
    const chunk = fieldOf(receiver, undefined);
    if (chunk.taints.length > 0) run.call(values[1].fn, [chunk], state);
  }
}

function pipe(run: Run, node: CallNode, { values }: Called, state: State): void {
  const [source, ...stages] = node.arguments;
  if (!source) return;
  let chunk = chunkOf(run, source, values[0] ?? unknown);
  for (const [index, stage] of stages.entries()) {
    const fn = values[index + 1]?.fn;
    // The last function is called when all is done, unless it is a stage that reads on its own.
    if (fn && (fn.generator || fn.async)) {
      const result = run.call(fn, [{ taints: [], fields: new Map([["*", chunk]]) }], state);
      chunk = fieldOf(result, undefined);
    } else if (!fn) give(run, { to: stage, at: node, chunk }, state);
  }
}

function chunkOf(run: Run, node: TSESTree.Node, value: Value): Value {
  return streamed(run, node) ?? fieldOf(value, undefined);
}

interface Given {
  readonly to: TSESTree.Node;
  readonly at: CallNode;
  readonly chunk: Value;
}

function give(run: Run, { to, at, chunk }: Given, state: State): void {
  if (allTaints(chunk).length === 0) return;
  for (const reader of readersOf(run, run.module, to)) run.callFound(reader, [chunk], at, state);
}

const readingMethods = new Set(["_transform", "_write"]);
const readingOptions = ["transform", "write"];
const makers = /^stream\.(?:Transform|Writable|Duplex)$/;
const shortMakers = /^(?:through2|through)(?:\.obj)?$/;

/** The functions of the project that an own stream gives each chunk to. */
function readersOf(run: Run, module: Module, stream: TSESTree.Node): readonly FoundFunction[] {
  const own = definitionOf(module, stream);
  if (own && isClass(own.node)) return methodsOf(run, own.module, own.node);
  const found = madeAt(module, bare(stream));
  if (!found) return [];
  const home = run.runFor(found.module);
  const [first, second] = found.node.arguments;
  const api = found.module.apiOf(found.node.callee) ?? "";
  const given = makers.test(api)
    ? readingOptions.map((name) => found.module.optionOf(first, name))
    : shortMakers.test(api)
      ? [first, second].slice(0, first && isFunction(first) ? 1 : 2)
      : [];
  return given.flatMap((each) => (each ? (home.functionAt(each) ?? []) : []));
}

function methodsOf(run: Run, module: Module, { body }: ClassNode): readonly FoundFunction[] {
  return body.body.flatMap((member) => {
    if (member.type !== "MethodDefinition" || !readingMethods.has(plainKey(member.key, member.computed) ?? ""))
      return [];
    return isFunction(member.value) ? [{ run: run.runFor(module), fn: member.value }] : [];
  });
}

interface Made {
  readonly module: Module;
  readonly node: CallNode;
}

/** The call that makes a stream which has a name. */
function madeAt(module: Module, stream: TSESTree.Node): Made | undefined {
  const found = sureValueOf(module, stream);
  const [home, node] = found ? [found.module, bare(found.node)] : [module, initialOf({ module }, stream) ?? stream];
  return node.type === "NewExpression" || node.type === "CallExpression" ? { module: home, node } : undefined;
}
