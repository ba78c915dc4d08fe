import type { GitHub } from "../../src/model/github.ts";

/** A request as it reached the fake. */
export interface FakeRequest {
  readonly route: string;
  readonly parameters: Record<string, unknown>;
}

type Handler = (parameters: Record<string, unknown>) => unknown;

/** Rejects as an Octokit does where GitHub answers with an error. A cut connection is a 500 there. */
export function refusal(status: number, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(`status ${status}`), { status, response: { headers } });
}

/** An Octokit in memory: answers by route (and `graphql`), and keeps what was asked. */
export function fakeGitHub(handlers: Record<string, Handler>): GitHub & { readonly requests: FakeRequest[] } {
  const requests: FakeRequest[] = [];
  async function answer(route: string, parameters: Record<string, unknown> = {}) {
    requests.push({ route, parameters });
    const handler = handlers[route];
    if (!handler) throw new Error(`no answer for ${route}`);
    return handler(parameters);
  }
  return {
    requests,
    // What a test answers is what it says it is.
    request: async <Data>(route: string, parameters?: Record<string, unknown>) => ({
      status: 200,
      data: (await answer(route, parameters)) as Data,
    }),
    graphql: async <Data>(query: string, variables?: Record<string, unknown>) =>
      (await answer("graphql", { query, ...variables })) as Data,
  };
}
