import { NodesecError } from "../errors.ts";
import { visibleText } from "../report/visible-text.ts";

/** What a person is told of a failure: message and hint, or, where NodeSec itself is wrong, all that helps to mend it. */
export function explainFailure(error: unknown): string {
  if (error instanceof NodesecError) return `nodesec: ${visibleText(error.message)}\n${visibleText(error.hint)}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split("\n").map(visibleText).join("\n");
  return `nodesec: unexpected error. Please report it at https://github.com/nodesec/nodesec/issues\n${lines}\n`;
}

/** Ends the process with its exit code once all output is written; worker threads are not waited for. */
export async function exit(): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))));
  process.exit();
}
