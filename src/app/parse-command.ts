import type { CommandTask } from "./task.ts";

/** A line that is nothing but a command, from its first column on. */
const command = /^\/nodesec[ \t]+(recheck|help)[ \t]*$/;
/** A fence may be indented by three blanks and is closed by at least as many marks of the same kind. */
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * The first command of a comment: a whole line, not in a code block, not quoted, not hidden. Text that only mentions a command
 * is none.
 */
export function parseCommand(body: string): CommandTask["command"] | undefined {
  let open: string | undefined;
  let hidden = false;
  for (const line of body.split(/\r\n|\r|\n/)) {
    if (hidden) {
      hidden = !line.includes("-->");
      continue;
    }
    const [, marks, rest = ""] = fence.exec(line) ?? [];
    if (open !== undefined) {
      if (marks?.startsWith(open) && rest.trim() === "") open = undefined;
      continue;
    }
    if (marks) {
      open = marks;
      continue;
    }
    hidden = line.lastIndexOf("<!--") > line.lastIndexOf("-->");
    const name = command.exec(line)?.[1];
    if (name === "recheck" || name === "help") return name;
  }
  return undefined;
}
