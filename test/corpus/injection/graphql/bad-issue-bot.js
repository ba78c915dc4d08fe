import { Octokit } from "@octokit/core";
import Koa from "koa";

const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });
const app = new Koa();

async function openIssue(repository, title, body) {
  const mutation =
    "mutation { createIssue(input: { repositoryId: \"" + repository + "\", title: \"" + title + "\", body: \"" + body + "\" }) { issue { url } } }";
  return octokit.graphql(mutation); // finding
}

app.use(async (ctx) => {
  const { title, text } = ctx.request.body;
  ctx.body = await openIssue(process.env.REPOSITORY_ID, title, text);
});
