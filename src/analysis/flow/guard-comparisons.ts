import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { hostNamedBy } from "../third-party.ts";
import { bare, plainKey } from "../tree.ts";
import { kindsWhereNot, kindsWhereSame } from "./characters.ts";
import { isFollowing } from "./followed-paths.ts";
import type { Guarding } from "./guard-context.ts";
import { refineMode } from "./guard-environment.ts";
import { refineIndex, refinePrefix } from "./guard-index.ts";
import { refineContained, refineFirstPart } from "./guard-paths.ts";
import { commonKinds, isIndependent, isOwn, placeOf, textAt } from "./guard-places.ts";
import { protectPlace } from "./guard-protect.ts";
import { allTaints } from "./value.ts";

type Pair = readonly [one: TSESTree.Node, other: TSESTree.Node];

const equality = new Map([
  ["===", true],
  ["==", true],
  ["!==", false],
  ["!=", false],
]);

/** What `a === b`, `a < b` or `a in b` says. */
export function refineComparison(guarding: Guarding, node: TSESTree.BinaryExpression, outcome: boolean): void {
  const { operator, right } = node;
  if (node.left.type === "PrivateIdentifier" || operator === "instanceof") return;
  const left = bare(node.left);
  if (operator === "in") {
    refineIn(guarding, [left, right], outcome);
    return;
  }
  if (refineIndex(guarding, node, outcome)) return;
  const isEqual = equality.get(operator);
  if (isEqual === undefined) {
    refineOrder(guarding, [left, right], operator, outcome);
    return;
  }
  refineEquality(guarding, [left, right], isEqual === outcome);
  refineEquality(guarding, [right, left], isEqual === outcome);
}

/** `name in table`; `name in {}` is so for the names that all objects have. */
function refineIn({ run, state }: Guarding, [key, object]: Pair, outcome: boolean): void {
  const table = bare(object);
  const isBare = table.type === "ObjectExpression" && table.properties.length === 0;
  if (isBare || run.module.apiOf(table) === "Object.prototype") {
    if (!outcome) protectPlace(run, key, ["prototype-key"], state);
    return;
  }
  if (!outcome || !isIndependent(run, object, key, state)) return;
  // In an object that the program fills as it runs, `__proto__` is too.
  const { fields } = run.evaluate(object, state);
  if (!fields || (fields.size > 0 && !fields.has("*"))) protectPlace(run, key, ["allow-list"], state);
}

function refineEquality(guarding: Guarding, [one, other]: Pair, isEqual: boolean): void {
  const { run, state } = guarding;
  refineMode(run, [one, other], isEqual, state);
  if (one.type === "UnaryExpression" && one.operator === "typeof") {
    protectPlace(run, one.argument, kindsOfType(run.module.constantOf(other), isEqual), state);
    return;
  }
  const truth = truthOf(guarding, other);
  // What is not `true` may be anything but for answers to questions.
  const isAnswer = isEqual || truth === false || one.type === "CallExpression";
  if (truth !== undefined && isAnswer) guarding.refine(run, one, truth === isEqual, state);
  if (isEqual && refineRoundTrip(guarding, [one, other])) return;
  if (refinePrefix(guarding, [one, other], isEqual)) return;
  if (!isEqual && run.module.apiOf(other) === "Object.prototype") protectPlace(run, one, ["prototype-key"], state);
  const text = textAt(run, other, state);
  if (isEqual) refineSame(guarding, [one, other], text);
  else if (text !== undefined) {
    protectPlace(run, one, kindsWhereNot(text), state);
    if (text === "..") refineFirstPart(guarding, one);
  }
}

/** The two are the same: what is compared with may be the program's own. */
function refineSame(guarding: Guarding, [one, other]: Pair, text: string | undefined): void {
  const { run, state } = guarding;
  if (isOwn(run, other, state)) {
    protectPlace(run, one, kindsWhereSame(text), state);
    // `path.dirname(file) === root`.
    const isFolder = one.type === "CallExpression" && run.module.apiOf(one.callee) === "path.dirname";
    refineContained(guarding, isFolder ? one.arguments[0] : one);
    return;
  }
  if (isOwnHost(guarding, other)) protectPlace(run, one, ["domain"], state);
  refineAlike(guarding, [one, other]);
}

/** `path.basename(name) === name`, `clean(name) === name`: the one is as safe as the other. */
function refineAlike({ run, state }: Guarding, [one, other]: Pair): void {
  const kinds = [...commonKinds(run.evaluate(other, state))].filter((kind) => kind !== "string");
  protectPlace(run, one, kinds, state);
  const isPath = one.type === "CallExpression" && isFollowing(run.module.apiOf(one.callee) ?? "");
  if (isPath && kinds.some((kind) => kind.startsWith("path-"))) {
    for (const argument of one.arguments) protectPlace(run, argument, ["path-inside"], state);
  }
}

/** The host that the browser asked for: `url.host === req.headers.host` keeps an address on the service. */
function isOwnHost({ run, state }: Guarding, node: TSESTree.Node): boolean {
  const taints = allTaints(run.evaluate(node, state));
  return taints.length > 0 && taints.every((taint) => hostNamedBy({ taint }) === "host");
}

function kindsOfType(type: unknown, isEqual: boolean): readonly string[] {
  if (typeof type !== "string") return [];
  if (type === "string") return isEqual ? ["string"] : [];
  if (type === "object") return isEqual ? ["no-function"] : ["string"];
  if (type === "function") return isEqual ? ["number"] : ["no-function"];
  return isEqual ? ["number"] : [];
}

/** Comparing with `true`, `false`, `null` or `undefined` asks whether there is something. */
function truthOf({ run }: Guarding, node: TSESTree.Node): boolean | undefined {
  if (node.type === "Identifier" && node.name === "undefined") return false;
  const constant = run.module.constantOf(node);
  return constant === null || typeof constant === "boolean" ? Boolean(constant) : undefined;
}

const numeric = new Set(["Number", "parseInt", "parseFloat", "Number.parseInt", "Number.parseFloat"]);

/** `String(Number(x)) === x`, `+x === x`, `parseInt(x, 10) == x`: a text that is a number and nothing else. */
function refineRoundTrip({ run, state }: Guarding, [one, other]: Pair): boolean {
  const [inner] = [one].map((node) => (isCallOf(node, ["String"]) ? node.arguments[0] : node));
  const isNumeric = (inner?.type === "UnaryExpression" && inner.operator === "+") || isCallOf(inner, [...numeric]);
  if (!inner || !isNumeric) return false;
  const argument = inner.type === "UnaryExpression" ? inner.argument : inner.arguments[0];
  if (!argument || run.module.text.slice(...argument.range) !== run.module.text.slice(...other.range)) return false;
  protectPlace(run, other, ["number"], state);
  return true;

  function isCallOf(node: TSESTree.Node | undefined, apis: readonly string[]): node is TSESTree.CallExpression {
    if (node?.type !== "CallExpression") return false;
    return apis.includes(run.module.apiOf(node.callee) ?? "");
  }
}

/** Which side is the smaller one where the comparison holds. */
const smaller: Readonly<Record<string, "left" | "right">> = { "<": "left", "<=": "left", ">": "right", ">=": "right" };

/** A length or an amount that is not more than a bound; a number that compares with one. */
function refineOrder(guarding: Guarding, [left, right]: Pair, operator: string, outcome: boolean): void {
  const { run, state } = guarding;
  const side = smaller[operator];
  if (!side) return;
  const [small, large] = (side === "left") === outcome ? [left, right] : [right, left];
  if (isOwn(run, large, state)) {
    const measured = bare(small);
    const isSize =
      measured.type === "MemberExpression" &&
      /^(?:length|size|byteLength)$/.test(plainKey(measured.property, measured.computed) ?? "");
    protectPlace(run, isSize ? measured.object : byteLength(guarding, measured), ["length"], state);
  }
  // What is no number compares with none.
  if (!outcome) return;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (typeof run.module.constantOf(other) === "number") protectPlace(run, one, ["number"], state);
  }
}

/** `text` in `Buffer.byteLength(text)`. */
function byteLength({ run }: Guarding, node: TSESTree.Node): TSESTree.Node {
  if (node.type !== "CallExpression" || run.module.apiOf(node.callee) !== "Buffer.byteLength")
    return placeOf(run, node);
  return node.arguments[0] ?? node;
}
