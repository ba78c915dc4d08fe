import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Module } from "../module.ts";
import { bare, type FunctionNode, isFunction } from "../tree.ts";
import type { State } from "./state.ts";
import type { Taint, Value } from "./value.ts";

/** Data that reaches a sink: what kind of sink, where, and what it carries there. */
export interface Flow {
  readonly sink: string;
  /** From the sink's name to the end of the dangerous argument. */
  readonly range: Range;
  readonly taint: Taint;
}

interface Frame {
  readonly fn: FunctionNode;
  result: Value;
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
  evaluate(node: TSESTree.Node, state: State): Value;
  execute(node: TSESTree.Node, state: State): void;
  /** Interprets the function's body with these arguments and returns its result. */
  call(fn: FunctionNode, values: readonly Value[], state: State): Value;
}

/** The source text of a node, short enough for a sentence. */
export function quote(run: Run, node: TSESTree.Node): string {
  const text = run.module.text
    .slice(...node.range)
    .replace(/\s+/g, " ")
    .replaceAll("`", "'");
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

/** The function of this module that a name stands for. */
export function namedFunction(run: Run, name: TSESTree.Identifier): FunctionNode | undefined {
  const definition = run.module.scopes.variableOf(name)?.defs[0]?.node;
  if (definition?.type === "FunctionDeclaration") return definition;
  const init = definition?.type === "VariableDeclarator" && definition.init ? bare(definition.init) : undefined;
  return init && isFunction(init) ? init : undefined;
}
