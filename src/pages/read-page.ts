import { readFile } from "node:fs/promises";
import type { RuleId } from "../model/rule.ts";

/** The Markdown page of a rule as it is shipped in `docs/rules`, or `undefined` where there is no such rule. */
export async function readPage(id: RuleId): Promise<string | undefined> {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return undefined;
  try {
    return await readFile(new URL(`../../docs/rules/${id}.md`, import.meta.url), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
