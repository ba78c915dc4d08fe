import { NodesecError } from "../errors.ts";
import type { Log } from "../model/ports.ts";

/** What an error means for the task at hand. */
export type Outlook = "gone" | "final" | "worth another attempt";

/** Errors that the same request would meet again. */
const finalCodes: ReadonlySet<string> = new Set(["GITHUB_PERMISSION", "GITHUB_REFUSED", "GITHUB_UNAUTHORIZED"]);

export function outlookOf(error: unknown): Outlook {
  if (!(error instanceof NodesecError)) return "worth another attempt";
  if (error.code === "GITHUB_GONE") return "gone";
  return finalCodes.has(error.code) ? "final" : "worth another attempt";
}

/** What the check run says. Only our own messages: others may hold anything. */
export function explain(error: unknown): string {
  if (error instanceof NodesecError) return `${error.message}\n\n${error.hint}`;
  return "NodeSec met an unexpected error. Its operator finds it in the log.";
}

/** The longest that a task waits for a rate limit; GitHub's are reset every hour. */
const longestWait = 3_900;

/** How many seconds GitHub wants us to wait after this error. */
export function waitAfter(error: unknown): number {
  if (!(error instanceof NodesecError) || error.code !== "GITHUB_BUSY") return 0;
  return Math.min(Number(error.facts.seconds ?? 60), longestWait);
}

export function logProblem(log: Log, facts: object, error: unknown): void {
  if (error instanceof NodesecError) {
    const { code, message, hint } = error;
    log[code === "GITHUB_GONE" ? "info" : "error"]({ ...facts, code, hint }, message);
  } else {
    log.error({ ...facts, err: error }, "an unexpected error");
  }
}
