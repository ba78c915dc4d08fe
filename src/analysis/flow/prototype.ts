import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isPrototypeFrozen, madeAs } from "./bare-objects.ts";
import { isNumberByUse } from "./number-by-use.ts";
import { pathOf } from "./path-of.ts";
import { noteWrite } from "./prototype-writes.ts";
import { type Run, stepAt } from "./run.ts";
import { type CallNode, report } from "./sinks.ts";
import type { State } from "./state.ts";
import { allTaints, hole, type Taint, type Value } from "./value.ts";

/** The value as a key of the object: what is read from there under it is the object's own. */
export function keyOf(run: Run, object: TSESTree.Node, key: Value): Value {
  const path = pathOf(run, object);
  return path === undefined ? key : { ...key, keyOf: path };
}

/** What a key is not holds for one step: `constructor` and `prototype` lead to the same place in two. */
const oneStep = new Set(["not-proto"]);

interface Chosen {
  readonly object: Value;
  readonly field: Value;
  readonly key: Value;
}

/**
 * What `object[key]` gives where data from outside is the key: with `__proto__` or `constructor` it is what all objects
 * inherit from (CWE-1321). Only a key that may be any text can be one of these.
 */
export function chosenBy(run: Run, node: TSESTree.MemberExpression, { object, field, key }: Chosen): Value {
  if (key.taints.length === 0 || (key.text !== undefined && key.text !== hole)) return field;
  if (key.keyOf !== undefined && key.keyOf === pathOf(run, node.object)) return field;
  const made = madeAs(run.module, node.object);
  if (made === "bare" || made === "numbers" || isPrototypeFrozen(run.module)) return field;
  const isLibrary = key.taints.every(({ kind }) => kind === "library");
  if (isLibrary && (made === "list" || isNumberByUse(run.module, node.property))) return field;
  const step = stepAt(run, node, `\`${textOf(run, node)}\` is \`Object.prototype\` where the key is \`__proto__\``);
  // `constructor` is a function: where the object of the first step is none, the second leads to no prototype.
  const isSecond = (object.proto ?? []).some(({ safe }) => !safe.has("no-function"));
  const proto: readonly Taint[] = key.taints.map((taint) => ({
    ...taint,
    steps: [...taint.steps, step],
    safe: isSecond ? taint.safe.difference(oneStep) : taint.safe,
  }));
  return { ...field, proto: [...(field.proto ?? []), ...proto] };
}

const sink = { kind: "prototype", effect: "writes into it, and so into all objects" };

/** Reports writing under a computed name into what may be the prototype of all objects. */
export function reportPrototypeWrite(run: Run, node: TSESTree.AssignmentExpression, value: Value, state: State): void {
  const { left } = node;
  if (left.type !== "MemberExpression" || !left.computed || left.property.type === "Literal") return;
  const { proto } = run.evaluate(left.object, state);
  if (!proto) return;
  const written = { proto, key: run.evaluate(left.property, state), value };
  if (isNumberByUse(run.module, left.property)) return;
  noteWrite(run.module, node, left.object);
  report(run, { sink, node, range: node.range }, meaningful(written), state);
}

interface Written {
  readonly proto: readonly Taint[];
  readonly key: Value;
  readonly value: Value;
}

/**
 * The data for which the write means something: what all objects inherit then has a name or content that others choose. Under a
 * name of the program's own it is what `object.name = …` is. In a library, where nearly everything comes from outside, a name that
 * is partly the program's, and content that is all its own, are the tables and caches that every program has.
 */
function meaningful({ proto, key, value }: Written): readonly Taint[] {
  const isNumber = key.taints.length > 0 && key.taints.every(({ safe }) => safe.has("number"));
  const isOwnName = key.taints.length === 0 && key.text !== undefined && !/[\ufffc\ufffd]/.test(key.text);
  if (isNumber || isOwnName) return [];
  const isPartlyOwn = key.text !== undefined && key.text !== hole && /[^\ufffc\ufffd]/.test(key.text);
  const isOwn = key.taints.length === 0 && allTaints(value).length === 0;
  return isPartlyOwn || isOwn ? proto.filter(({ kind }) => kind !== "library") : proto;
}

/** The same for `Object.defineProperty(target, key, …)`. */
export function reportPrototypeDefinition(run: Run, node: CallNode, { proto }: Value, state: State): void {
  const [target, key] = node.arguments;
  if (!proto || !target || !key || key.type === "Literal") return;
  noteWrite(run.module, node, target);
  report(run, { sink, node, range: node.range }, proto, state);
}

function textOf(run: Run, { range }: TSESTree.Node): string {
  const text = run.module.text
    .slice(...range)
    .replace(/\s+/g, " ")
    .replaceAll("`", "'");
  return text.length > 40 ? `${text.slice(0, 37).toWellFormed()}…` : text;
}
