import { bare, plainKey } from "../tree.ts";
import { kindsOfMatch, kindsWhereLacking } from "./characters.ts";
import { tailOf } from "./list-tail.ts";
import { argumentOf, type Method, type MethodCall, numberOf, whole } from "./method-context.ts";
import { kindsOfSplitting, matchOf, replace } from "./method-replace.ts";
import type { Run } from "./run.ts";
import { allTaints, protect, textOf, textValue, type Value } from "./value.ts";

/** The same characters, or some of them: surely a text. */
const same: Method = (_, { receiver }) => protect(whole(receiver), ["string"]);

function changed(change: (text: string) => string): Method {
  return (_, { receiver }) => ({
    ...protect(whole(receiver), ["string"]),
    ...(receiver.text !== undefined && { text: change(receiver.text) }),
  });
}

/** `slice(0, 100)`: no more than so many characters; of a list, so many elements. */
function part(run: Run, call: MethodCall): Value {
  const { method, receiver, values } = call;
  const [from, to] = [numberOf(run, call, 0), values[1]];
  const isBounded =
    (to !== undefined && allTaints(to).length === 0) || (method === "slice" && from !== undefined && from < 0);
  const kinds = [
    ...(isBounded ? ["length"] : []),
    ...(method === "slice" ? [] : ["string"]),
    ...(isAfterSlash(run, call) ? ["path-segment"] : []),
  ];
  if (!receiver.fields) return protect(whole(receiver), kinds);
  return tailOf(protect(receiver, kinds), from);
}

/** `path.slice(path.lastIndexOf("/") + 1)`: what comes after the last slash. */
function isAfterSlash(run: Run, call: MethodCall): boolean {
  const start = argumentOf(run, call, 0);
  if (start?.type !== "BinaryExpression" || start.operator !== "+" || call.values.length !== 1) return false;
  const found = bare(start.left);
  if (found.type !== "CallExpression" || found.callee.type !== "MemberExpression" || !found.arguments[0]) return false;
  const { object, property, computed } = found.callee;
  const isSame = run.module.text.slice(...object.range) === run.module.text.slice(...call.callee.object.range);
  return (
    isSame &&
    plainKey(property, computed) === "lastIndexOf" &&
    run.module.constantOf(found.arguments[0]) === "/" &&
    run.module.constantOf(start.right) === 1
  );
}

/** `buffer.toString("hex")` */
const encodings = new Map([
  ["hex", ["characters"]],
  ["base64url", ["characters"]],
  ["base64", ["shell-escape", "sql-escape", "html-escape", "crlf"]],
]);

const toText: Method = (_, { receiver, values }) =>
  protect({ ...whole(receiver), ...(receiver.text !== undefined && { text: receiver.text }) }, [
    "string",
    ...(encodings.get(values[0]?.text ?? "") ?? []),
  ]);

const split: Method = (run, call) => {
  const first = argumentOf(run, call, 0);
  const separator = first && run.module.constantOf(first);
  const kinds = typeof separator === "string" && separator !== "" ? kindsWhereLacking(separator) : [];
  const { text } = call.receiver;
  if (typeof separator === "string" && text !== undefined && !/[\ufffc\ufffd]/.test(text)) {
    return {
      taints: [],
      fields: new Map(text.split(separator).map((each, index) => [String(index), textValue(each)])),
    };
  }
  return { taints: [], fields: new Map([["*", protect(whole(call.receiver), [...kinds, "string"])]]) };
};

const joinAll: Method = (run, call) => {
  const { receiver, values } = call;
  const value = textValue(joinedText(receiver, values[0]), [receiver, ...values]);
  return protect(value, [...kindsOfSplitting(run, call), "string"]);
};

function joinedText(list: Value, separator: Value | undefined): string {
  const { fields } = list;
  if (!fields || fields.has("*")) return textOf({ taints: allTaints(list) });
  const between = separator ? textOf(separator) : ",";
  return [...fields.values()].map(textOf).join(between);
}

const match: Method = (run, call) => matchWith(argumentOf(run, call, 0), run, call, call.receiver);

/** `/…/.exec(text)`; other things that are executed are none of the language's. */
const execute: Method = (run, call) =>
  run.module.constantOf(call.callee.object) instanceof RegExp || run.module.apiOf(call.callee.object) === "RegExp()"
    ? matchWith(call.callee.object, run, call, call.values[0] ?? call.receiver)
    : undefined;

/** A match: the whole, the groups by number and by name, and the text that was looked through. */
function matchWith(
  node: Parameters<Run["module"]["constantOf"]>[0] | undefined,
  run: Run,
  call: MethodCall,
  text: Value,
): Value {
  const pattern = node && run.module.constantOf(node);
  const all = protect(whole(text), ["string"]);
  if (!(pattern instanceof RegExp)) return { taints: [], fields: new Map([["*", all]]) };
  const parts = matchOf(all, pattern);
  const [found] = parts;
  if (call.method === "match" && pattern.global) return { taints: [], fields: new Map([["*", found ?? all]]) };
  const named = kindsOfMatch(pattern).groups.flatMap(({ name, kinds }) =>
    name === undefined ? [] : [[name, protect(all, kinds)] as const],
  );
  const fields = new Map<string, Value>([
    ...parts.map((each, index) => [String(index), each] as const),
    ...(named.length > 0 ? [["groups", { taints: [], fields: new Map(named) }] as const] : []),
    ["input", all],
  ]);
  return call.method === "matchAll"
    ? { taints: [], fields: new Map([["*", { taints: [], fields }]]) }
    : { taints: [], fields };
}

/** Methods of strings and buffers, and those that make a text of a list. */
export const textMethods = new Map<string, Method>([
  ...["normalize", "charAt", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase", "toWellFormed"].map(
    (name) => [name, same] as const,
  ),
  ["trim", changed((text) => text.trim())],
  ["trimStart", changed((text) => text.trimStart())],
  ["trimEnd", changed((text) => text.trimEnd())],
  ["toLowerCase", changed((text) => text.toLowerCase())],
  ["toUpperCase", changed((text) => text.toUpperCase())],
  ["repeat", same],
  ...["padStart", "padEnd"].map((name): [string, Method] => [
    name,
    (_, { receiver, values }) => protect(textValue(textOf(receiver), [receiver, ...values]), ["string"]),
  ]),
  ...["slice", "substring", "substr"].map((name) => [name, part] as const),
  ["toString", toText],
  ["split", split],
  ["join", joinAll],
  ["match", match],
  ["matchAll", match],
  ["exec", execute],
  ["replace", replace],
  ["replaceAll", replace],
]);
