import { explainGitHubError } from "../errors.ts";
import type { GitHub, RepositoryRef } from "../model/github.ts";

/** Puts a reaction on comments. Doing it twice is the same as once. */
export async function react(
  github: GitHub,
  { owner, repo }: RepositoryRef,
  comments: readonly number[],
  content: "eyes" | "+1",
): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
  for (const comment_id of comments) {
    try {
      await github.request(route, { owner, repo, comment_id, content });
    } catch (error) {
      throw explainGitHubError(error, route);
    }
  }
}

/** Answers in the conversation of a pull request. */
export async function reply(
  github: GitHub,
  { owner, repo, number }: RepositoryRef & { readonly number: number },
  body: string,
): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  try {
    await github.request(route, { owner, repo, issue_number: number, body });
  } catch (error) {
    throw explainGitHubError(error, route);
  }
}
