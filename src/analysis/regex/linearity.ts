import { isCalledSafe } from "./recheck.ts";
import { isUndecided, slownessOf } from "./slow-pattern.ts";

/**
 * Whether the time of a search with the pattern, match after match, grows with the text's length only: `slow` where a text is
 * known that takes longer, `unknown` where neither our search nor recheck could tell within its bounds.
 */
export function linearityOf(source: string, flags: string): "linear" | "slow" | "unknown" {
  if (slownessOf(source, flags, true)) return "slow";
  const isSafe = isCalledSafe(source, flags);
  if (isSafe === undefined || (isSafe && isUndecided(source, flags, true))) return "unknown";
  return isSafe ? "linear" : "slow";
}
