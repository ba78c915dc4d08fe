import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Catalog } from "../catalog.ts";
import type { Callback } from "../package-model.ts";
import { type FunctionNode, isFunction, type Tree } from "../tree.ts";
import { namedApi } from "./parameter-names.ts";
import { placedApi } from "./places.ts";
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
    const api =
      decoratedApi(parameter, context) ??
      givenApi(holder, index, context) ??
      placedApi(holder, index, context.module.tree) ??
      namedApi(holder, index);
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
    if (callback) return isPiped(expression, apiOf) ? undefined : callback.parameters[0];
  }
  return undefined;
}

/** `@Param("id", ParseIntPipe)`: the pipe lets only what it can read through. */
function isPiped(decorator: TSESTree.Expression, apiOf: Context["apiOf"]): boolean {
  const given = decorator.type === "CallExpression" ? decorator.arguments : [];
  return given.some((each) => /^@nestjs\/common\.Parse(?:Int|Float|Bool|UUID|Enum|Date)Pipe/.test(apiOf(each) ?? ""));
}

function givenApi(holder: FunctionNode, index: number, context: Context): string | undefined {
  for (const place of placesOf(holder, context.module)) {
    const call = context.module.tree.parentOf(place);
    if (call?.type !== "CallExpression" || call.callee === place) continue;
    const api = context.apiOf(call.callee);
    const callback = api === undefined ? undefined : context.module.catalog.callback(api);
    if (callback && isMeant(callback, call)) return parametersFor(callback, holder)[index];
  }
  return undefined;
}

function isMeant({ first }: Callback, { arguments: [event] }: TSESTree.CallExpression): boolean {
  return first === undefined || (event?.type === "Literal" && first.test(String(event.value)));
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
