import { type ErrorCode, explainGitHubError, NodesecError } from "../errors.ts";
import type { GitHub } from "../model/github.ts";

/**
 * Sends one request. Rejects with a NodesecError that says what to do. Octokit's retry plugin would repeat a POST whose answer
 * was lost, and so double a review: it is told not to, and {@link withRetries} does it with care.
 */
export async function callGitHub<Data>(
  github: GitHub,
  route: string,
  parameters: Record<string, unknown>,
): Promise<Data> {
  try {
    return (await github.request<Data>(route, { ...parameters, request: { retries: 0 } })).data;
  } catch (error) {
    throw explainGitHubError(error, route);
  }
}

export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof NodesecError && error.code === code;
}

const attempts = 4;

/**
 * Does `work` until GitHub answers, four times at most. After an answer that was lost, `findDone` may find out that the work
 * was done all the same.
 */
export async function withRetries<Result>(
  work: () => Promise<Result>,
  findDone: () => Promise<Result | undefined> = async () => undefined,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      const done = attempt === 1 ? undefined : await findDone();
      return done ?? (await work());
    } catch (error) {
      if (attempt >= attempts || !hasCode(error, "GITHUB_UNAVAILABLE")) throw error;
      await pause(attempt ** 2 * 250);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
