import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Catalog } from "../catalog.ts";
import type { Callback } from "../package-model.ts";
import { type FunctionNode, isFunction, type Tree } from "../tree.ts";
import type { Scopes } from "./scopes.ts";

interface Context {
  readonly module: { readonly tree: Tree; readonly scopes: Scopes; readonly catalog: Catalog };
  apiOf(node: TSESTree.Node): string | undefined;
}

/**
 * The API of a function's parameter: by a decorator, by the call that the function is given to (a route handler's first
 * parameter is the request), or by the names that handlers give to their parameters.
 */
export function parameterApi(name: TSESTree.Node, holder: TSESTree.Node, context: Context): string | undefined {
  if (!isFunction(holder)) return undefined;
  for (const [index, parameter] of holder.params.entries()) {
    const path = pathOf(parameter, name);
    if (path === undefined) continue;
    const api = decoratedApi(parameter, context) ?? givenApi(holder, index, context) ?? namedApi(holder, index);
    return api && `${api}${path}`;
  }
  return undefined;
}

/** The members that lead from the parameter to the name. */
function pathOf(parameter: TSESTree.Node, name: TSESTree.Node): string | undefined {
  if (parameter === name) return "";
  if (parameter.type === "AssignmentPattern") return pathOf(parameter.left, name);
  if (parameter.type === "TSParameterProperty") return pathOf(parameter.parameter, name);
  if (parameter.type !== "ObjectPattern") return undefined;
  for (const property of parameter.properties) {
    if (property.type === "RestElement" || property.key.type !== "Identifier") continue;
    const rest = pathOf(property.value, name);
    if (rest !== undefined) return `.${property.key.name}${rest}`;
  }
  return undefined;
}

function decoratedApi(parameter: TSESTree.Parameter, { apiOf, module }: Context): string | undefined {
  for (const { expression } of parameter.decorators ?? []) {
    const api = apiOf(expression.type === "CallExpression" ? expression.callee : expression);
    const callback = api && module.catalog.callback(`@${api}`);
    if (callback) return callback.parameters[0];
  }
  return undefined;
}

function givenApi(holder: FunctionNode, index: number, context: Context): string | undefined {
  for (const place of placesOf(holder, context.module)) {
    const call = context.module.tree.parentOf(place);
    if (call?.type !== "CallExpression" || call.callee === place) continue;
    const api = context.apiOf(call.callee);
    const callback = api === undefined ? undefined : context.module.catalog.callback(api);
    if (callback) return parametersFor(callback, holder)[index];
  }
  return undefined;
}

function parametersFor({ parameters, withError }: Callback, { params }: FunctionNode): readonly (string | undefined)[] {
  return withError && params.length > parameters.length ? withError : parameters;
}

/** Where the function stands: itself, and each use of the name that it has. */
function placesOf(holder: FunctionNode, { tree, scopes }: Context["module"]): readonly TSESTree.Node[] {
  const parent = tree.parentOf(holder);
  const name =
    holder.type !== "ArrowFunctionExpression" && holder.id
      ? holder.id
      : parent?.type === "VariableDeclarator" && parent.init === holder
        ? parent.id
        : undefined;
  const references = (name && scopes.variableOf(name)?.references) ?? [];
  return [holder, ...references.map(({ identifier }) => identifier)];
}

const request = /^_?(?:req|request)$/;
const response = /^_?(?:res|resp|response|reply)$/;
const error = /^_?(?:e|er|err|error|ex|exception)$/;

/** Node's handlers are named `(req, res)` nearly everywhere; a lone `req` is a middleware's or a helper's. */
function namedApi({ params }: FunctionNode, index: number): string | undefined {
  const names = params.map((parameter) => (parameter.type === "Identifier" ? parameter.name : ""));
  const first = names.findIndex((name) => request.test(name));
  const own = names[index] ?? "";
  const answering = errorHelperApi(names, index);
  if (answering) return answering;
  if (first === -1 && own !== "ctx") return undefined;
  const isHandler = response.test(names[first + 1] ?? "");
  if (index === first && (isHandler || own === "req")) return "express.Request";
  if (index === first + 1 && isHandler) return own === "reply" ? "fastify.Reply" : "express.Response";
  return own === "ctx" && index === 0 ? "koa.Context" : undefined;
}

/** Errors come first, or after the response in a helper such as `sendError(res, err)`. */
function errorHelperApi(names: readonly string[], index: number): string | undefined {
  const own = names[index] ?? "";
  if (error.test(own)) return index === 0 || response.test(names[0] ?? "") ? "Error()" : undefined;
  const isHelper = own === "res" && !names.some((name) => request.test(name)) && names.some((name) => error.test(name));
  return isHelper ? "express.Response" : undefined;
}
