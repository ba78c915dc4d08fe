import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode, isFunction, plainKey } from "../tree.ts";
import { agreedArgument } from "./agreed-argument.ts";
import { callNameOf } from "./call-names.ts";
import { firstMeaning, type Linked, type Meaning } from "./linked.ts";
import { isData } from "./returned.ts";

/** What holds data from outside. */
const ofRequest = /\.\w*(?:Request|Context|Event|Arguments|File|Files|Input|Props|Message)$/;

/** What a function's parameter is by the call that the function is made for: a wrapper of a module, a promise's `then`, its only call. */
export function givenMeaning<M extends Linked<M>>(module: M, fn: FunctionNode, index: number): Meaning<M> | undefined {
  const given = meaningGiven(module, fn, index);
  // Data is followed as a flow, which knows what was done to it on its way.
  return given?.api !== undefined && (isData(given.api, module.catalog) || ofRequest.test(given.api))
    ? undefined
    : given;
}

function meaningGiven<M extends Linked<M>>(module: M, fn: FunctionNode, index: number): Meaning<M> | undefined {
  const parent = around(module, fn);
  if (parent?.type === "CallExpression") {
    if (bare(parent.callee) !== fn) return handedIn(module, parent, fn, index);
    const own = parent.arguments[index];
    return own && module.meaningOf(own);
  }
  if (parent?.type === "MemberExpression" && bare(parent.object) === fn) return calledWithThis(module, parent, index);
  return agreedArgument(module, fn, index);
}

/** The node around a function, past what does not change a value. */
function around<M extends Linked<M>>({ tree }: M, node: TSESTree.Node): TSESTree.Node | undefined {
  let at = tree.parentOf(node);
  while (at && bare(at) === node) at = tree.parentOf(at);
  return at;
}

/** `(function (cp) { … }).call(this, require("child_process"))` */
function calledWithThis<M extends Linked<M>>(
  module: M,
  callee: TSESTree.MemberExpression,
  index: number,
): Meaning<M> | undefined {
  const call = around(module, callee);
  if (call?.type !== "CallExpression" || plainKey(callee.property, callee.computed) !== "call") return undefined;
  const argument = call.arguments[index + 1];
  return argument && module.meaningOf(argument);
}

function handedIn<M extends Linked<M>>(
  module: M,
  call: TSESTree.CallExpression,
  fn: FunctionNode,
  index: number,
): Meaning<M> | undefined {
  const callee = bare(call.callee);
  const name = callNameOf(call);
  if (name === "then" && callee.type === "MemberExpression" && index === 0) return module.meaningOf(callee.object);
  if (name === "define") return fromList(module, call, index);
  return isFunction(callee)
    ? fromFactory(module, callee, (call.arguments as readonly TSESTree.Node[]).indexOf(fn), index)
    : undefined;
}

/** `define(["child_process"], function (cp) { … })` */
function fromList<M extends Linked<M>>(
  module: M,
  call: TSESTree.CallExpression,
  index: number,
): Meaning<M> | undefined {
  const list = call.arguments.find((each) => each.type === "ArrayExpression");
  const specifier = list?.elements[index];
  if (specifier?.type !== "Literal" || typeof specifier.value !== "string") return undefined;
  return module.importedMeaning(specifier.value, "*");
}

/** `(function (factory) { factory(require("child_process")); })(function (cp) { … })` */
function fromFactory<M extends Linked<M>>(
  module: M,
  wrapper: FunctionNode,
  place: number,
  index: number,
): Meaning<M> | undefined {
  const parameter = wrapper.params[place];
  const references = (parameter && module.scopes.variableOf(parameter)?.references) ?? [];
  return firstMeaning(references.slice(0, 10), ({ identifier }) => {
    const call = module.tree.parentOf(identifier);
    const argument = call?.type === "CallExpression" && call.callee === identifier ? call.arguments[index] : undefined;
    return argument && module.meaningOf(argument);
  });
}
