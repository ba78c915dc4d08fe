import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { childrenOf } from "../parse/depth.ts";
import { type ClassNode, plainKey } from "../tree.ts";
import { evaluateCall, evaluateImport } from "./calls.ts";
import { argumentsValue } from "./entry-points.ts";
import { refine } from "./guards.ts";
import { declare, readMember, thisValue } from "./members.ts";
import { pathOf } from "./path-of.ts";
import { bind, sourceNamed } from "./patterns.ts";
import { reportPrototypeWrite } from "./prototype.ts";
import { type Run, withApi } from "./run.ts";
import { reportAssignment, reportAttribute } from "./sinks.ts";
import { assign, copyState, guardsOf, meet, type State, valueIn } from "./state.ts";
import { evaluateTagged, evaluateTemplate } from "./templates.ts";
import { isExports } from "./this-holder.ts";
import { carry, fieldOf, join, protect, textOf, textValue, unknown, type Value, withField } from "./value.ts";

/** Interprets an expression: gives what is known of its value, and changes the state as it does. */
export function evaluate(run: Run, node: TSESTree.Node, state: State): Value {
  switch (node.type) {
    case "Identifier":
      return protectByGuard(run, node, readVariable(run, node, state), state);
    case "MemberExpression":
      return protectByGuard(run, node, readMember(run, node, state), state);
    case "CallExpression":
    case "NewExpression":
      return evaluateCall(run, node, state);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      run.see(node, state);
      return { taints: [], fn: node };
    case "Literal":
      return typeof node.value === "string" || typeof node.value === "number" ? textValue(String(node.value)) : unknown;
    case "TemplateLiteral":
      return evaluateTemplate(run, node, state);
    case "TaggedTemplateExpression":
      return evaluateTagged(run, node, state);
    case "ObjectExpression":
      return evaluateObject(run, node, state);
    case "ArrayExpression":
      return evaluateArray(run, node, state);
    case "AssignmentExpression":
      return evaluateAssignment(run, node, state);
    default:
      return evaluateOperator(run, node, state);
  }
}

function evaluateOperator(run: Run, node: TSESTree.Node, state: State): Value {
  switch (node.type) {
    case "BinaryExpression":
      return evaluateBinary(run, node, state);
    case "LogicalExpression":
      return evaluateLogical(run, node, state);
    case "ConditionalExpression":
      return evaluateConditional(run, node, state);
    case "UnaryExpression": {
      const operand = run.evaluate(node.argument, state);
      return node.operator === "+" || node.operator === "-" || node.operator === "~"
        ? protect(carry([operand]), ["number"])
        : unknown;
    }
    case "AwaitExpression":
      return run.evaluate(node.argument, state);
    case "ImportExpression":
      return evaluateImport(run, node, state);
    case "ThisExpression":
      return thisValue(run, node);
    case "ClassDeclaration":
    case "ClassExpression":
      return evaluateClass(run, node, state);
    case "YieldExpression":
      return evaluateYield(run, node, state);
    case "SpreadElement":
      return run.evaluate(node.argument, state);
    case "ChainExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
      return run.evaluate(node.expression, state);
    case "SequenceExpression":
      return node.expressions.map((each) => run.evaluate(each, state)).at(-1) ?? unknown;
    case "JSXExpressionContainer":
      return run.evaluate(node.expression, state);
    case "JSXAttribute":
      return evaluateAttribute(run, node, state);
    default:
      for (const child of childrenOf(node)) run.evaluate(child, state);
      return unknown;
  }
}

function evaluateAttribute(run: Run, node: TSESTree.JSXAttribute, state: State): Value {
  const value = node.value ? run.evaluate(node.value, state) : unknown;
  reportAttribute(run, node, value, state);
  return unknown;
}

function protectByGuard(run: Run, node: TSESTree.Node, value: Value, state: State): Value {
  if (value.taints.length === 0 && !value.proto && !value.fields) return value;
  const path = pathOf(run, node);
  const kinds = path === undefined ? undefined : guardsOf(state, path);
  return protect(value, [...(kinds ?? []), ...state.ambient]);
}

function readVariable(run: Run, node: TSESTree.Identifier, state: State): Value {
  const variable = run.module.scopes.variableOf(node);
  const held = variable && valueIn(state, variable);
  if (held) return held;
  if (!variable && node.name === "arguments") return argumentsValue(run);
  if (!variable && isExports(run.module, node)) return { taints: [], self: run.module.program };
  return sourceNamed(run, node) ?? unknown;
}

function evaluateClass(run: Run, node: ClassNode, state: State): Value {
  const value: Value = { taints: [], cls: node };
  declare(run, node.id, value, state);
  for (const child of childrenOf(node)) if (child !== node.id) run.evaluate(child, state);
  return value;
}

/** What a generator yields is an element of what calling it gives; a driver such as `co` gives the same back to it. */
function evaluateYield(run: Run, { argument, delegate }: TSESTree.YieldExpression, state: State): Value {
  const value = argument ? run.evaluate(argument, state) : unknown;
  const frame = run.frames.at(-1);
  const element = delegate ? fieldOf(value, undefined) : value;
  if (frame) frame.result = join(frame.result, { taints: [], fields: new Map([["*", element]]) });
  return value;
}

function evaluateObject(run: Run, node: TSESTree.ObjectExpression, state: State): Value {
  let object: Value = { taints: [], fields: new Map() };
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      const spread = run.evaluate(property.argument, state);
      object = {
        ...join(object, { taints: spread.taints }),
        fields: new Map([...(object.fields ?? []), ...(spread.fields ?? [])]),
      };
      continue;
    }
    if (property.computed) run.evaluate(property.key, state);
    const value = elementAt(run, property.value, state);
    // A getter gives what it returns; what a setter does is done where it is assigned to.
    if (property.kind === "set") continue;
    const given = property.kind === "get" && value.fn ? run.call(value.fn, [], state) : value;
    object = withField(object, plainKey(property.key, property.computed) ?? "*", given);
  }
  return object;
}

function evaluateArray(run: Run, node: TSESTree.ArrayExpression, state: State): Value {
  let array: Value = { taints: [], fields: new Map() };
  for (const [index, element] of node.elements.entries()) {
    if (!element) continue;
    const value = elementAt(run, element, state);
    array =
      element.type === "SpreadElement"
        ? withField(array, "*", fieldOf(value, undefined))
        : withField(array, String(index), value);
  }
  return array;
}

function elementAt(run: Run, node: TSESTree.Node, state: State): Value {
  return withApi(run, node, run.evaluate(node, state));
}

function evaluateAssignment(run: Run, node: TSESTree.AssignmentExpression, state: State): Value {
  const right = exported(run, node, run.evaluate(node.right, state), state);
  const value =
    node.operator === "="
      ? right
      : node.operator === "+="
        ? concatenate(run.evaluate(node.left, state), right)
        : combine(run, node, right, state);
  reportAssignment(run, node, value, state);
  reportPrototypeWrite(run, node, value, state);
  if (node.left.type === "Identifier" && value === unknown) {
    const variable = run.module.scopes.variableOf(node.left);
    if (variable) assign(state, variable, unknown);
  } else bind(run, node.left, value, state);
  return value;
}

/** `app = module.exports = {}`: both names mean one object, which the module keeps. */
function exported(run: Run, { left }: TSESTree.AssignmentExpression, right: Value, state: State): Value {
  if (right.fn || right.cls || right.self || !right.fields || !isExports(run.module, left)) return right;
  state.values.set(run.module.program, right);
  return { taints: right.taints, self: run.module.program };
}

/** `a ||= b` holds one of both; arithmetic gives a number. */
function combine(run: Run, node: TSESTree.AssignmentExpression, right: Value, state: State): Value {
  const isChoice = node.operator === "||=" || node.operator === "??=" || node.operator === "&&=";
  return isChoice ? join(run.evaluate(node.left, state), right) : unknown;
}

function evaluateBinary(run: Run, node: TSESTree.BinaryExpression, state: State): Value {
  const left = node.left.type === "PrivateIdentifier" ? unknown : run.evaluate(node.left, state);
  const right = run.evaluate(node.right, state);
  if (node.operator === "+") return concatenate(left, right);
  const isArithmetic = ["-", "*", "/", "%", "**", "|", "&", "^", "<<", ">>", ">>>"].includes(node.operator);
  return isArithmetic ? protect(carry([left, right]), ["number"]) : unknown;
}

function concatenate(left: Value, right: Value): Value {
  const whole = textValue(`${textOf(left)}${textOf(right)}`, [left, right]);
  return left.text === undefined && right.text === undefined ? whole : protect(whole, ["string"]);
}

function evaluateLogical(run: Run, node: TSESTree.LogicalExpression, state: State): Value {
  const left = run.evaluate(node.left, state);
  const second = copyState(state);
  if (node.operator !== "??") refine(run, node.left, node.operator === "&&", second);
  const right = run.evaluate(node.right, second);
  meet(state, second);
  return node.operator === "&&" ? right : join(left, right);
}

function evaluateConditional(run: Run, node: TSESTree.ConditionalExpression, state: State): Value {
  run.evaluate(node.test, state);
  const no = copyState(state);
  refine(run, node.test, true, state);
  refine(run, node.test, false, no);
  const value = join(run.evaluate(node.consequent, state), run.evaluate(node.alternate, no));
  meet(state, no);
  return value;
}
