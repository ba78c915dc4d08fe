export { type CheckRun, completeCheckRun, failCheckRun, startCheckRun } from "./check-run.ts";
export type { CommentTexts } from "./comment-texts.ts";
export { type Published, publishComments } from "./comments.ts";
