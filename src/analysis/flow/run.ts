import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Step } from "../../model/rule.ts";
import type { Module } from "../module.ts";
import type { FunctionNode } from "../tree.ts";
import type { State } from "./state.ts";
import { sourceValue, type Taint, unknown, type Value } from "./value.ts";

/** Data that reaches a sink: what kind of sink, where, and what it carries there. */
export interface Flow {
  readonly sink: string;
  /** The file that the sink stands in. */
  readonly path: string;
  /** The call or assignment. */
  readonly node: TSESTree.Node;
  /** From the sink's name to the end of the dangerous argument. */
  readonly range: Range;
  /** The text of what reaches the sink, where it is known: data from outside is U+FFFC in it. */
  readonly text?: string;
  /** The call in the interpreted module that leads to another file, where the sink is in one. */
  readonly entry?: Range;
  readonly taint: Taint;
}

interface Frame {
  readonly fn: FunctionNode;
  readonly values: readonly (Value | undefined)[];
  /** Further arguments, of which the number is not known. */
  readonly others?: Value;
  result: Value;
  /** What conditions say where the function returns. */
  readonly ends: State[];
}

/** One interpretation of a module. The parts of the interpreter call each other through it. */
export interface Run {
  readonly module: Module;
  readonly flows: Flow[];
  /** The functions that are being interpreted, innermost last. */
  readonly frames: Frame[];
  /** Where `break` leads, innermost last: the states that left the loop or switch early. */
  readonly exits: State[][];
  /** Functions that have been seen and not called yet, with what holds where they stand. */
  readonly pending: Map<FunctionNode, State>;
  /** What the function that was called last makes sure of each of its arguments. */
  readonly assured: (readonly string[])[];
  /** The call that led into another file. */
  readonly entry: { range: Range | undefined };
  /** Notes a function of this module, and what holds where it stands. */
  see(fn: FunctionNode, state: State): void;
  evaluate(node: TSESTree.Node, state: State): Value;
  execute(node: TSESTree.Node, state: State): void;
  /** Interprets the function's body with these arguments and returns its result. */
  call(fn: FunctionNode, values: readonly (Value | undefined)[], state: State): Value;
  /** The same for a function that may stand in another file; `at` is the call. */
  callFound(found: FoundFunction, values: readonly Value[], at: TSESTree.Node, state: State): Value;
  /** The run of the module that a function stands in. */
  runOf(fn: FunctionNode): Run;
  /** The run of a module of the project. */
  runFor(module: Module): Run;
  /** The function of the project that an expression stands for, and the run of its module. */
  functionAt(node: TSESTree.Node): FoundFunction | undefined;
}

export interface FoundFunction {
  readonly run: Run;
  readonly fn: FunctionNode;
}

/** The source text of a node, short enough for a sentence. */
function quote(run: Run, node: TSESTree.Node): string {
  const known = quotes.get(node);
  if (known !== undefined) return known;
  const text = run.module.text
    .slice(...node.range)
    .replace(/\s+/g, " ")
    .replaceAll("`", "'");
  const quoted = `\`${text.length > 60 ? `${text.slice(0, 57).toWellFormed()}…` : text}\``;
  quotes.set(node, quoted);
  return quoted;
}

const quotes = new WeakMap<TSESTree.Node, string>();

export function stepAt(run: Run, { range }: Pick<TSESTree.Node, "range">, text: string): Step {
  return { path: run.module.path, range, text };
}

export function sourceText(run: Run, node: TSESTree.Node): string {
  return `${quote(run, node)} is where the data comes from`;
}

/** Data of these kinds that enters the program at this node. */
export function sourceAt(run: Run, kinds: readonly string[], node: TSESTree.Node, api?: string): Value {
  const text = api === undefined ? undefined : run.module.catalog.textOf(api);
  const value = sourceValue(kinds, stepAt(run, node, sourceText(run, node)));
  return text === undefined ? value : { ...value, text };
}

/** The API of a member of something that a function was given. */
export function memberApi(run: Run, { api }: Value, name: string | undefined): string | undefined {
  return api === undefined || name === undefined ? undefined : run.module.catalog.canonical(`${api}.${name}`);
}

/** What a function is given, or a list or object holds, stays what it is: a request, a pool, a function of a package. */
export function withApi(run: Run, node: TSESTree.Node, value: Value): Value {
  const api = value === unknown ? run.module.apiOf(node) : undefined;
  return api !== undefined && run.module.catalog.isHolder(api) ? { ...value, api } : value;
}
