import { followed, isFollowing } from "./followed-paths.ts";
import { fill } from "./members.ts";
import { callBuiltin } from "./method-builtins.ts";
import { pathOf } from "./path-of.ts";
import { keyOf } from "./prototype.ts";
import { type Run, sourceAt } from "./run.ts";
import { fieldsBySchema } from "./schema-fields.ts";
import type { Called, CallNode } from "./sinks.ts";
import { guard, type State } from "./state.ts";
import {
  allTaints,
  carry,
  join,
  protect,
  type Taint,
  textOf,
  textValue,
  unknown,
  unprotect,
  type Value,
  withField,
} from "./value.ts";

/** What a call gives, and does to its arguments, as the models know it; `undefined` where they do not know the call. */
export function resultOf(run: Run, node: CallNode, called: Called, state: State): Value | undefined {
  const { api, values } = called;
  const { catalog } = run.module;
  const own = run.module.apiOf(node) ?? (api === undefined ? undefined : catalog.canonical(`${api}()`));
  const kinds =
    (own === undefined ? undefined : catalog.source(own)) ?? (api === undefined ? undefined : catalog.source(api));
  if (kinds) return sourceAt(run, kinds, node);
  if (api === undefined) return undefined;
  assert(run, node, api, state);
  const protections = catalog.sanitizer(api);
  if (protections) {
    const given = carry(values.map((value) => ({ taints: allTaints(value) })));
    return fieldsBySchema(run, node, protect(given, protections.concat(...state.ambient)));
  }
  if (catalog.isMerger(api)) return merge(run, node, values, state);
  if (catalog.isParser(api)) return parsed(values[0] ?? unknown);
  const built = callBuiltin(run, api, values, state);
  return built ? listed(run, node, api, built) : carriedBy(run, api, called);
}

const keyLists = new Set(["Object.keys", "Object.getOwnPropertyNames", "Reflect.ownKeys"]);

/** Lists of keys remember whose keys they are. */
function listed(run: Run, node: CallNode, api: string, list: Value): Value {
  const [object] = node.arguments;
  const { fields } = list;
  if (!object || !fields || !(keyLists.has(api) || api === "Object.entries")) return list;
  const tagged = (element: Value): Value => {
    if (keyLists.has(api)) return keyOf(run, object, element);
    const key = element.fields?.get("0");
    return key ? withField(element, "0", keyOf(run, object, key)) : element;
  };
  return { ...list, fields: new Map([...fields].map(([name, element]) => [name, tagged(element)])) };
}

function carriedBy(run: Run, api: string, { receiver, values }: Called): Value | undefined {
  const { catalog } = run.module;
  const carried = catalog.propagator(api);
  if (!carried) return undefined;
  const chosen =
    carried === "all" ? values : carried.map((index) => (index === "receiver" ? receiver : values[index]) ?? unknown);
  const [only, ...more] = chosen;
  // Bytes that were written as text become any text again.
  const isDecoding = /(?:^|\.)Buffer\.from$/.test(api) && /^(?:base64|hex)/.test(values[1]?.text ?? "");
  const value =
    only && more.length === 0
      ? unprotect(only, catalog.undone(isDecoding ? "atob" : api) ?? [])
      : textValue(chosen.map(textOf).join(""), chosen);
  if (isRooted(api, chosen)) return protect(value, ["path-inside"]);
  return isFollowing(api) ? protect(value, [followed]) : value;
}

/** `path.join("/", name)` and `path.normalize("/" + name)`: no `..` leads out of the root, so none is left for another folder. */
function isRooted(api: string, [first]: readonly Value[]): boolean {
  const isJoined = api === "path.join" || api === "path.resolve";
  return isJoined ? first?.text === "/" : api === "path.normalize" && /^\/\ufffc/.test(first?.text ?? "");
}

/** `Object.assign(target, …)`: the target holds what the others hold. */
function merge(run: Run, node: CallNode, [target = unknown, ...others]: readonly Value[], state: State): Value {
  const [first] = node.arguments;
  const added = others.reduce(join, unknown);
  if (first) fill(run, first, added, state);
  return { ...join(target, { taints: added.taints, ...(added.fields && { fields: added.fields }) }) };
}

/** What was a text from a request may be any object afterwards. */
function parsed(given: Value): Value {
  const value = unprotect(given, ["json"]);
  const known = new Set(value.taints.map(({ kind }) => kind));
  if (!known.has("remote") || known.has("structured")) {
    const isObject = ({ kind }: Taint) => kind === "structured";
    return { taints: allTaints(value).map((taint) => (isObject(taint) ? withoutText(taint) : taint)) };
  }
  const structured = value.taints.flatMap((taint) =>
    taint.kind === "remote" ? [{ ...withoutText(taint), kind: "structured" }] : [],
  );
  return { taints: [...value.taints, ...structured] };
}

/** It need not be a text any more. */
function withoutText(taint: Taint): Taint {
  return { ...taint, safe: taint.safe.difference(new Set(["string"])) };
}

function assert(run: Run, node: CallNode, api: string, state: State): void {
  const kinds = run.module.catalog.asserted(api);
  const path = kinds && node.arguments[0] && pathOf(run, node.arguments[0]);
  if (kinds && path !== undefined) guard(state, path, kinds);
}
