import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Step } from "../../model/rule.ts";
import { type FunctionNode, isClass, isFunction, plainKey } from "../tree.ts";
import { type Run, stepAt } from "./run.ts";
import { type Holder, type State, valueIn } from "./state.ts";
import { sourceValue, unknown, type Value } from "./value.ts";

/** Called with data from outside, as whoever installs the package may do; gives what the function gives. */
export type Enter = (fn: FunctionNode) => Value;

/** Rounds over the functions that a package exports: a method may use what another one puts into the object. */
const rounds = 2;

const deepest = 4;

/**
 * Calls every function that leaves a library's module: what it exports, the methods of exported classes and objects, and the
 * functions that these return. What they are called with is data from outside.
 */
export function enterExports(run: Run, state: State, enter: Enter): void {
  for (let round = 0; round < rounds; round++) {
    const seen = new Set<FunctionNode>();
    const waiting = exportedValues(run, state);
    for (let value = waiting.shift(); value; value = waiting.shift()) {
      for (const fn of functionsIn(value, state, new Set())) {
        if (seen.has(fn)) continue;
        seen.add(fn);
        waiting.push(enter(fn));
      }
    }
  }
}

function exportedValues(run: Run, state: State): Value[] {
  const { program } = run.module;
  const values: Value[] = [{ taints: [], self: program }];
  for (const statement of program.body) {
    for (const node of exportedNodes(statement)) values.push(run.evaluate(node, state));
  }
  return values;
}

/** Expressions and names that a statement exports; `module.exports = name` counts with what the name holds in the end. */
function exportedNodes(statement: TSESTree.ProgramStatement): readonly TSESTree.Node[] {
  switch (statement.type) {
    case "ExportDefaultDeclaration":
      return [statement.declaration];
    case "ExportNamedDeclaration": {
      const { declaration, specifiers, source } = statement;
      if (source) return [];
      if (declaration?.type === "VariableDeclaration") return declaration.declarations.map(({ id }) => id);
      return declaration ? [declaration] : specifiers.map(({ local }) => local);
    }
    case "ExpressionStatement": {
      const { expression } = statement;
      return expression.type === "AssignmentExpression" && expression.right.type === "Identifier"
        ? [expression.right]
        : [];
    }
    case "TSExportAssignment":
      return [statement.expression];
    default:
      return [];
  }
}

function* functionsIn(value: Value, state: State, passed: Set<object>, depth = 0): Generator<FunctionNode> {
  if (depth > deepest || passed.has(value)) return;
  passed.add(value);
  const { fn, cls, fields } = value;
  if (fn) yield fn;
  if (cls) yield* methodsOf(cls);
  for (const holder of holdersOf(value)) {
    if (!passed.has(holder)) yield* functionsKept(holder, state, passed, depth);
  }
  for (const [name, field] of fields ?? []) if (!isPrivate(name)) yield* functionsIn(field, state, passed, depth + 1);
}

function* functionsKept(holder: Holder, state: State, passed: Set<object>, depth: number): Generator<FunctionNode> {
  passed.add(holder);
  if (isClass(holder as TSESTree.Node)) yield* methodsOf(holder as TSESTree.ClassDeclaration);
  const kept = valueIn(state, holder);
  if (kept) yield* functionsIn(kept, state, passed, depth + 1);
}

/** What keeps the fields of an object, and the statics of a function or class. */
function holdersOf({ fn, cls, self }: Value): readonly Holder[] {
  return [self, fn, fn?.body, cls, cls?.body].filter((holder) => holder !== undefined);
}

/** The constructor first: it fills the object. */
function methodsOf({ body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression): readonly FunctionNode[] {
  const members = body.body.filter(
    (member) => member.type === "MethodDefinition" || member.type === "PropertyDefinition",
  );
  const open = members.filter(
    ({ key, computed, accessibility }) =>
      key.type !== "PrivateIdentifier" && accessibility !== "private" && !isPrivate(plainKey(key, computed) ?? ""),
  );
  const first = open.filter((member) => "kind" in member && member.kind === "constructor");
  return [...first, ...open].flatMap(({ value }) => (value && isFunction(value) ? [value] : []));
}

/** By convention, names that begin with an underscore are nobody else's business. */
function isPrivate(name: string): boolean {
  return name.startsWith("_") && name.length > 1;
}

const callbacks = /^(?:cb|callback|done|next|fn|func|iteratee|predicate|resolve|reject)$/i;

/** What an exported function is called with: data from outside, except where the models or the types know better. */
export function libraryArguments(run: Run, fn: FunctionNode): readonly (Value | undefined)[] {
  return fn.params.map((parameter) => {
    const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
    const target =
      inner.type === "AssignmentPattern" ? inner.left : inner.type === "RestElement" ? inner.argument : inner;
    if (isKnown(run, target) || isHarmlessType(target)) return undefined;
    const text = run.module.text
      .slice(...target.range)
      .replace(/\s+/g, " ")
      .slice(0, 60)
      .toWellFormed();
    const step = stepAt(run, target, `\`${text.replaceAll("`", "'")}\` is an argument of an exported function`);
    const value = sourceValue(["library"], step);
    return inner.type === "RestElement" ? { taints: [], fields: new Map([["*", value]]) } : value;
  });
}

/** A callback, or something that the models know, such as a request. */
function isKnown({ module }: Run, target: TSESTree.Node): boolean {
  if (target.type !== "Identifier") return false;
  if (callbacks.test(target.name)) return true;
  const api = module.apiOf(target);
  return api !== undefined && (module.catalog.isHolder(api) || module.catalog.source(api) !== undefined);
}

function isHarmlessType(target: TSESTree.Node): boolean {
  const type = "typeAnnotation" in target ? target.typeAnnotation : undefined;
  const inner = type && "typeAnnotation" in type ? type.typeAnnotation?.type : undefined;
  return inner === "TSNumberKeyword" || inner === "TSBooleanKeyword" || inner === "TSFunctionType";
}

/** The first step of data that comes as one more argument than the function names. */
export function argumentsStep(run: Run, fn: FunctionNode): Step {
  const start = fn.range[0];
  return stepAt(run, { range: [start, start + 1] }, "the function is exported, and this is one of its arguments");
}

/** `arguments` of the innermost function that is no arrow function. */
export function argumentsValue(run: Run): Value {
  const frame = run.frames.findLast(({ fn }) => fn.type !== "ArrowFunctionExpression");
  if (!frame) return unknown;
  const known = frame.values.flatMap((value, index) => (value ? [[String(index), value] as const] : []));
  const rest = frame.others ? [["*", frame.others] as const] : [];
  return { taints: [], fields: new Map([...known, ...rest]) };
}
