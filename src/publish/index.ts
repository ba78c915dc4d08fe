export { type CheckRun, completeCheckRun, failCheckRun, startCheckRun } from "./check-run.ts";
export { type Published, publishComments } from "./comments.ts";
