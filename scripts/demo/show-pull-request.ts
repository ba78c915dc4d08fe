import { styleText } from "node:util";
import { diffTexts } from "../../src/changes/patch.ts";
import { terminalMarkdown } from "../../src/report/terminal-markdown.ts";
import type { CheckRun, IssueComment, ReviewComment } from "../../test/github/state.ts";
import { foldDetails } from "./fold-details.ts";
import { showDiff } from "./show-diff.ts";

/** Text files of one commit by path. */
export type Files = Readonly<Record<string, string>>;

const marks: Readonly<Record<string, string>> = { success: "✓", failure: "✗", neutral: "◼" };

/** The "Checks" tab: the run's verdict, its title and its summary. */
export function showCheckRun(run: CheckRun, width: number): string {
  const conclusion = run.conclusion ?? run.status;
  const color = conclusion === "failure" ? "red" : conclusion === "success" ? "green" : "yellow";
  const mark = styleText([color, "bold"], `${marks[conclusion] ?? "●"} ${run.name} — ${run.output.title ?? ""}`);
  const body = terminalMarkdown(run.output.summary ?? "", { width: Math.min(width, 110) - 4, color: hasColor() });
  return [mark, ...body.split("\n").map((line) => `    ${line}`)].join("\n");
}

/** The "Files changed" tab, as far as there are comments: each under its line of the diff. */
export function showComments(
  { before, after }: { readonly before: Files; readonly after: Files },
  comments: readonly ReviewComment[],
  width: number,
): string {
  return [...Map.groupBy(comments, ({ path }) => path)]
    .map(([path, own]) => {
      const hunks = diffTexts(mask(before[path]), mask(after[path]));
      const shown = own.map(({ user, body, line }) => ({ author: user.login, body: foldDetails(body), line }));
      return showDiff(path, hunks, shown, width);
    })
    .join("\n\n");
}

/** GitHub shows a token that was pushed; what is printed here may be recorded and shared. */
function mask(text = ""): string {
  return text.replace(/\b(gh[a-z]_|github_pat_)\w{3,}[\w.-]*/g, "$1••••••••");
}

/** A comment in the conversation, with the reactions to it. */
export function showConversation({ user, body, reactions }: IssueComment): string {
  const emoji: Readonly<Record<string, string>> = { "+1": "👍", eyes: "👀", "-1": "👎" };
  const given = reactions.map(({ content, user: by }) => `${emoji[content] ?? content} ${by.login}`);
  return [`${styleText("bold", user.login)}: ${body}`, ...given.map((line) => `    ${line}`)].join("\n");
}

function hasColor(): boolean {
  return styleText("red", "x") !== "x";
}
