import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { kindsOfMatch, kindsOfReplacing } from "./characters.ts";
import { bringsDots, followed, keepsFollowed } from "./followed-paths.ts";
import { argumentOf, callGiven, type MethodCall, whole } from "./method-context.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { allTaints, carry, protect, type Taint, textOf, unknown, unprotect, type Value } from "./value.ts";

/**
 * `text.replace(pattern, by)`: what replacing makes harmless is found by trying it. Data that is put in is as harmful as it was;
 * only what was in the text before is cleaned.
 */
export function replace(run: Run, call: MethodCall, state: State): Value {
  const { method, receiver, values } = call;
  const first = argumentOf(run, call, 0);
  const pattern = first && run.module.constantOf(first);
  const before = whole(receiver);
  const added = replacementOf(run, call, state);
  const by = added.text !== undefined && !/[\ufffc\ufffd]/.test(added.text) ? added.text : undefined;
  const isAll = pattern instanceof RegExp || (typeof pattern === "string" && method === "replaceAll");
  const isPlain = values[1] === undefined || (by === undefined && !isFunction(call));
  const kinds = isAll && !isPlain ? kindsOfReplacing(pattern, by) : [];
  const lost = [...(keepsFollowed(pattern, by) ? [] : [followed]), ...(bringsDots(pattern, by) ? dotless : [])];
  const kept = lost.length > 0 ? unprotect(before, lost) : before;
  const both = carry([protect(kept, [...kinds, ...kindsOfStart(receiver, pattern), "string"]), whole(added)]);
  return { ...both, text: textAfter(receiver, pattern, added) };
}

/** What holds no more where `..` was brought back. */
const dotless = ["path-inside", "not-dots"];

function isFunction({ values }: MethodCall): boolean {
  return values[1]?.fn !== undefined;
}

/** What is put in. A function that gives back what it was given, escaped, adds nothing to what was in the text before. */
function replacementOf(run: Run, call: MethodCall, state: State): Value {
  const [, by = unknown] = call.values;
  if (!by.fn) return by;
  const first = argumentOf(run, call, 0);
  const pattern = first && run.module.constantOf(first);
  const before = whole(call.receiver);
  const given = matchOf(before, pattern instanceof RegExp ? pattern : undefined);
  const result = callGiven(run, call, { given, index: 1 }, state);
  const origins = new Set(before.taints.map(originOf));
  return { taints: whole(result).taints.filter((taint) => !origins.has(originOf(taint))) };
}

function originOf({ kind, steps: [first] }: Taint): string {
  return `${kind}:${first?.path}:${first?.range[0]}`;
}

/** The match and its groups. */
export function matchOf(text: Value, pattern: RegExp | undefined): readonly Value[] {
  if (!pattern) return [text];
  const { whole: kinds, groups } = kindsOfMatch(pattern);
  return [protect(text, kinds), ...groups.map((group) => protect(text, group.kinds))];
}

/** `path.normalize(x).replace(/^(\.\.[/\\])+/, "")`: a path that was followed has `..` only at its start. */
function kindsOfStart(receiver: Value, pattern: unknown): readonly string[] {
  if (!(pattern instanceof RegExp) || !allTaints(receiver).every(({ safe }) => safe.has(followed))) return [];
  return /^\^\((?:\?:)?\\\.\\\./.test(pattern.source) && /\)[+*]/.test(pattern.source) ? ["path-inside"] : [];
}

/** The text as far as it is known: `"ls {}".replace("{}", name)`. */
function textAfter(receiver: Value, pattern: unknown, added: Value): string {
  const { text } = receiver;
  if (text === undefined || typeof pattern !== "string" || pattern === "") return textOf(receiver);
  return text.split(pattern).join(textOf(added));
}

/** `text.split("'").join("''")` replaces all. */
export function kindsOfSplitting(run: Run, { callee, values }: MethodCall): readonly string[] {
  const made: TSESTree.Node = bare(callee.object);
  if (made.type !== "CallExpression" || made.callee.type !== "MemberExpression") return [];
  if (plainKey(made.callee.property, made.callee.computed) !== "split" || !made.arguments[0]) return [];
  const pattern = run.module.constantOf(made.arguments[0]);
  const by = values[0]?.text;
  if (typeof pattern !== "string" || pattern === "" || by === undefined) return [];
  return kindsOfReplacing(pattern, by.replaceAll("$", "$$$$"));
}
