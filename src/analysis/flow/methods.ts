import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isHarmless } from "./characters.ts";
import { predicateKinds } from "./guards.ts";
import { bind } from "./patterns.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import {
  allTaints,
  carry,
  fieldOf,
  hole,
  join,
  protect,
  textOf,
  textValue,
  unknown,
  type Value,
  withField,
} from "./value.ts";

interface MethodCall {
  readonly callee: TSESTree.MemberExpression;
  readonly method: string;
  readonly receiver: Value;
  readonly values: readonly Value[];
}

/** Methods of strings, arrays, maps and promises whose result carries what the object carries. */
const carrying = new Set(
  "trim trimStart trimEnd toString toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase slice substring substr split normalize padStart padEnd repeat at charAt pop shift reverse toReversed sort toSorted flat valueOf values keys entries match matchAll get toArray toJSON text json finally".split(
    " ",
  ),
);

/** Methods that call a function with each element. */
const iterating = new Set("map forEach filter find findLast some every flatMap".split(" "));

/** Methods that put their arguments into the object. */
const storing = new Set("push unshift add append".split(" "));

/** What a method of the language does; `undefined` where it is none that is known. */
export function callMethod(run: Run, call: MethodCall, state: State): Value | undefined {
  const { callee, method, receiver, values } = call;
  if (iterating.has(method)) return iterate(run, call, state);
  if (storing.has(method)) {
    const added = values.reduce(join, unknown);
    if (allTaints(added).length > 0) bind(run, callee.object, store(receiver, added), state);
    return unknown;
  }
  switch (method) {
    case "concat":
      return textValue([receiver, ...values].map(textOf).join(""), [receiver, ...values]);
    case "join":
      return textValue(joinedText(receiver, values[0]), [receiver, ...values]);
    case "replace":
    case "replaceAll":
      return replace(run, call, state);
    case "reduce":
      return callFirst(run, values, [values[1] ?? unknown, fieldOf(receiver, undefined)], state);
    case "then":
      return callFirst(run, values, [receiver], state);
    case "catch":
      callFirst(run, values, [unknown], state);
      return receiver;
    default:
      return carrying.has(method) ? { taints: allTaints(receiver), ...fieldsOf(receiver) } : undefined;
  }
}

function fieldsOf({ fields }: Value): { readonly fields?: ReadonlyMap<string, Value> } {
  return fields ? { fields } : {};
}

function store(receiver: Value, added: Value): Value {
  return withField(receiver, "*", added);
}

function joinedText({ fields }: Value, separator: Value | undefined): string {
  if (!fields || fields.has("*")) return hole;
  return [...fields.values()].map(textOf).join(separator?.text ?? hole);
}

function iterate(run: Run, { method, receiver, values }: MethodCall, state: State): Value {
  const element = fieldOf(receiver, undefined);
  const result = callFirst(run, values, [element], state);
  if (method === "map" || method === "flatMap") return { taints: [], fields: new Map([["*", result]]) };
  const kinds = values[0]?.fn && allTaints(receiver).length > 0 ? predicateKinds(run, values[0].fn, state) : [];
  if (method === "filter") return protect(receiver, kinds);
  return method === "find" || method === "findLast" ? protect(element, kinds) : unknown;
}

function callFirst(run: Run, values: readonly Value[], given: readonly Value[], state: State): Value {
  for (const [index, { fn }] of values.entries()) {
    if (fn) {
      const result = run.call(fn, given, state);
      if (index === 0) return result;
    }
  }
  return unknown;
}

/** Deleting or replacing every character that could do harm protects; replacing every quote protects a SQL string. */
function replace(run: Run, { callee, method, receiver, values }: MethodCall, _state: State): Value {
  const parts = [receiver, values[1] ?? unknown];
  const carried = textValue(textOf({ taints: parts.flatMap((part) => allTaints(part)) }), parts);
  const parent = run.module.tree.parentOf(callee);
  const call = parent?.type === "ChainExpression" ? undefined : parent;
  const first = call?.type === "CallExpression" ? call.arguments[0] : undefined;
  const pattern = first && run.module.constantOf(first);
  if (pattern === "'" && method === "replaceAll") return protect(carry([carried]), ["sql-escape"]);
  if (!(pattern instanceof RegExp) || !pattern.global) return carried;
  if (pattern.source === "'" || pattern.source === "\\'") return protect(carry([carried]), ["sql-escape"]);
  const kept = /^\[\^((?:[^\]\\]|\\.)+)\]\+?$/.exec(pattern.source)?.[1];
  return kept !== undefined && isHarmless(`[${kept}]`) ? protect(carry([carried]), ["characters"]) : carried;
}
