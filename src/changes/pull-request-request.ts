import { explainGitHubError } from "../errors.ts";
import type { GitHub } from "../model/github.ts";

/** Requests at a time: GitHub wants few. */
export const requestsAtOnce = 4;

/** Asks GitHub's REST API. Rejects with a NodesecError that says what to do. */
export async function ask<Data>(github: GitHub, route: string, parameters: Record<string, unknown>): Promise<Data> {
  try {
    return (await github.request<Data>(route, parameters)).data;
  } catch (error) {
    throw explainGitHubError(error, route);
  }
}

/** What an Octokit rejects with where a query was answered with errors, and perhaps with data too. */
interface QueryRefusal {
  readonly data?: unknown;
  readonly errors?: readonly { readonly type?: string; readonly path?: readonly unknown[] }[];
}

/**
 * Asks GitHub's GraphQL API. A field of the query's root that is not found is null in the answer where `optional` names it:
 * GraphQL reports that as an error beside the data.
 */
export async function query<Data>(
  github: GitHub,
  text: string,
  variables: Record<string, unknown>,
  optional: readonly string[] = [],
): Promise<Data> {
  try {
    return await github.graphql<Data>(text, variables);
  } catch (error) {
    const { data, errors } = Object(error) as QueryRefusal;
    const isExpected = errors?.every(
      ({ type, path = [] }) => type === "NOT_FOUND" && path.length === 1 && optional.includes(String(path[0])),
    );
    // The shape is the query's, which the caller wrote.
    if (isExpected && data) return data as Data;
    throw explainGitHubError(error, "POST /graphql");
  }
}
