import type { Finding } from "../model/finding.ts";
import { configPath } from "../model/policy.ts";
import { fence } from "./escape-markdown.ts";

/** How a secret that is meant to be there is allowed, in a sentence whose code stands between backticks; empty for other findings. */
export function allowWords({ secretHash }: Finding): string {
  return secretHash === undefined
    ? ""
    : `If this value is no secret, allow it in \`${configPath}\`: \`secrets.allow\` with \`hash: ${secretHash}\`.`;
}

/** The same as lines for the config. */
export function allowMarkdown({ secretHash }: Finding): string {
  if (secretHash === undefined) return "";
  const entry = ["secrets:", "  allow:", `    - hash: ${secretHash}`, "      reason: <why it is no secret>"].join("\n");
  return `To allow this value wherever it stands, merge this into \`${configPath}\` on the base branch:\n\n${fence(entry, "yaml")}`;
}
