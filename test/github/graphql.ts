import { readFileSync } from "node:fs";
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { createRoot } from "./graphql-resolvers.ts";
import type { Hub } from "./reply.ts";
import type { Token } from "./state.ts";

let schema: GraphQLSchema | undefined;

/** GitHub's own schema; building it takes a fifth of a second, so only the first query pays for it. */
function githubSchema(): GraphQLSchema {
  if (schema !== undefined) return schema;
  const file = new URL("./schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
  schema = buildSchema(readFileSync(file, "utf8"), { assumeValidSDL: true, assumeValid: true });
  return schema;
}

/** GitHub puts the kind of an error beside its message. */
function toError(error: GraphQLError): Record<string, unknown> {
  const { type, ...extensions } = error.extensions;
  const { message, locations, path } = error.toJSON();
  return {
    ...(type !== undefined && { type }),
    ...(path !== undefined && { path }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
    locations,
    message,
  };
}

/** A field of the schema that the stand-in does not hold must not look like an empty one. */
function resolverFor(hub: Hub): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const isHeld = typeof source === "object" && source !== null && info.fieldName in source;
    if (isHeld || info.fieldName.startsWith("__")) return defaultFieldResolver(source, args, context, info);
    const missing = `GraphQL: the stand-in does not hold ${info.parentType.name}.${info.fieldName}`;
    hub.violations.push(missing);
    throw new GraphQLError(missing);
  };
}

function readRequest(body: unknown): { readonly query: string; readonly variables: Record<string, unknown> } {
  const { query, variables } = { query: undefined, variables: undefined, ...Object(body) };
  return {
    query: typeof query === "string" ? query : "",
    variables: typeof variables === "object" ? { ...variables } : {},
  };
}

/** Runs a query on GitHub's schema. Errors come in a 200, as from GitHub. */
export async function runGraphql(hub: Hub, token: Token, body: unknown): Promise<Record<string, unknown>> {
  const { query, variables } = readRequest(body);
  try {
    const document = parse(query);
    const errors = validate(githubSchema(), document);
    if (errors.length > 0) {
      hub.violations.push(...errors.map((error) => `GraphQL: ${error.message}`));
      return { errors: errors.map(toError) };
    }
    const result = await execute({
      schema: githubSchema(),
      document,
      rootValue: createRoot(hub, token),
      variableValues: variables,
      fieldResolver: resolverFor(hub),
    });
    if (!("data" in result)) return { errors: (result.errors ?? []).map(toError) };
    return { data: result.data, ...(result.errors !== undefined && { errors: result.errors.map(toError) }) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    hub.violations.push(`GraphQL: ${error.message}`);
    return { errors: [toError(error)] };
  }
}
