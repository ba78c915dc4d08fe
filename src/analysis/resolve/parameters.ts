import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Catalog } from "../catalog.ts";
import type { Callback } from "../package-model.ts";
import { type FunctionNode, isFunction, plainKey, type Tree } from "../tree.ts";
import { namedApi } from "./parameter-names.ts";
import { placedApi } from "./places.ts";
import type { Scopes } from "./scopes.ts";

interface Context {
  readonly tree: Tree;
  readonly scopes: Scopes;
  readonly catalog: Catalog;
  meaningOf(node: TSESTree.Node): { readonly api?: string } | undefined;
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
      placedApi(holder, index, context.tree) ??
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

function decoratedApi(parameter: TSESTree.Parameter, context: Context): string | undefined {
  for (const { expression } of parameter.decorators ?? []) {
    const api = context.meaningOf(expression.type === "CallExpression" ? expression.callee : expression)?.api;
    const [callback] = api ? context.catalog.callbacks(`@${api}`) : [];
    if (callback) return isPiped(expression, context) ? undefined : callback.parameters[0];
  }
  return undefined;
}

/** `@Param("id", ParseIntPipe)`: the pipe lets only what it can read through. */
function isPiped(decorator: TSESTree.Expression, { meaningOf }: Context): boolean {
  const given = decorator.type === "CallExpression" ? decorator.arguments : [];
  return given.some((each) =>
    /^@nestjs\/common\.Parse(?:Int|Float|Bool|UUID|Enum|Date)Pipe/.test(meaningOf(each)?.api ?? ""),
  );
}

function givenApi(holder: FunctionNode, index: number, context: Context): string | undefined {
  for (const place of placesOf(holder, context)) {
    const given = callOf(place, context.tree);
    const api = given && context.meaningOf(given.call.callee)?.api;
    const callbacks = api === undefined ? [] : context.catalog.callbacks(api);
    const callback = given && callbacks.find((each) => isMeant(each, given));
    if (callback) return parametersFor(callback, holder)[index];
  }
  return undefined;
}

interface Given {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  /** The name under which an object that is given holds the function. */
  readonly option?: string;
}

/** The call that a function is given to: as an argument, in a list, or in an object, such as `route({ handler() {} })`. */
function callOf(place: TSESTree.Node, tree: Tree, option?: string, depth = 0): Given | undefined {
  const parent = tree.parentOf(place);
  if (depth > 6) return undefined;
  switch (parent?.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee === place ? undefined : { call: parent, ...(option !== undefined && { option }) };
    case "ArrayExpression":
    case "ObjectExpression":
      return callOf(parent, tree, option, depth + 1);
    case "Property": {
      const name = plainKey(parent.key, parent.computed);
      return parent.value === place && name !== undefined ? callOf(parent, tree, option ?? name, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

function isMeant(callback: Callback, { call, option }: Given): boolean {
  const names = callback.option === undefined ? [] : [callback.option].flat();
  if (option === undefined ? names.length > 0 : !names.includes(option)) return false;
  const [event] = call.arguments;
  return callback.first === undefined || (event?.type === "Literal" && callback.first.test(String(event.value)));
}

function parametersFor({ parameters, withError }: Callback, { params }: FunctionNode): readonly (string | undefined)[] {
  return withError && params.length > parameters.length ? withError : parameters;
}

/** Where the function stands: itself, and each use of the name that it has. */
function placesOf(holder: FunctionNode, { tree, scopes }: Context): readonly TSESTree.Node[] {
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
