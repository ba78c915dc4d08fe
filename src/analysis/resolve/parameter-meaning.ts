import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isFunction } from "../tree.ts";
import { annotatedMeaning } from "./annotations.ts";
import { apiMeaning } from "./api-names.ts";
import { givenMeaning } from "./arguments.ts";
import { along } from "./followed.ts";
import type { Linked, Meaning } from "./linked.ts";
import { parameterApi } from "./parameters.ts";
import { pathIn } from "./pattern.ts";
import type { Variable } from "./scopes.ts";

/**
 * What a parameter is: an API by its type, by what frameworks hand to such a function or by its name; code by its type, by the
 * one call of the function, or by its default.
 */
export function parameterMeaning<M extends Linked<M>>(
  module: M,
  holder: TSESTree.Node,
  { name, identifiers: [identifier] }: Variable,
): Meaning<M> | undefined {
  if (!identifier || !isFunction(holder)) return undefined;
  // Loaders hand `require` to the function that holds a module.
  if (name === "require") return { api: "require" };
  const index = holder.params.findIndex((each) => pathIn(each, identifier));
  const parameter = holder.params[index];
  const declared = parameter && declaredMeaning(module, parameter, identifier);
  if (declared?.api !== undefined) return declared;
  const known = apiMeaning(parameterApi(identifier, holder, module), module.catalog);
  if (known || !parameter) return known;
  const path = pathIn(parameter, identifier);
  const given = declared ?? givenMeaning(module, holder, index);
  const found = given && (declared ? declared : along(module, given, path));
  return found ?? (path?.fallback && module.meaningOf(path.fallback));
}

/** What the type of a parameter says of a name in it: `(db: Pool)`, `({ db }: { db: Pool })`. */
function declaredMeaning<M extends Linked<M>>(
  module: M,
  parameter: TSESTree.Node,
  identifier: TSESTree.Node,
): Meaning<M> | undefined {
  if (parameter.type === "TSParameterProperty") return declaredMeaning(module, parameter.parameter, identifier);
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  if (pattern.type !== "Identifier" && pattern.type !== "ObjectPattern") return undefined;
  const whole = annotatedMeaning(module, pattern.typeAnnotation);
  return whole && along(module, whole, pathIn(pattern, identifier));
}
