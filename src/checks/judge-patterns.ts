import type { PatternProblem, SecretPattern } from "../model/secret-policy.ts";
import { judgeInWorker } from "./pool.ts";

/** For one pattern, and for all of a config. */
const mostMs = { one: 20_000, all: 60_000 };

const known = new Map<string, readonly PatternProblem[]>();
const mostKnown = 500;

/**
 * Says what is wrong with the patterns of a config: each is judged in a worker thread, so that one that takes long or breaks it harms
 * nobody. What was judged once is remembered.
 */
export async function judgePatterns(patterns: readonly SecretPattern[]): Promise<readonly PatternProblem[]> {
  const end = performance.now() + mostMs.all;
  const problems: PatternProblem[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const found = await judgeOnce(pattern, Math.min(mostMs.one, Math.max(1, end - performance.now())));
    problems.push(...found.map(({ path, message }) => ({ path: [index, ...path], message })));
  }
  return problems;
}

async function judgeOnce(pattern: SecretPattern, timeMs: number): Promise<readonly PatternProblem[]> {
  const key = JSON.stringify(pattern);
  const before = known.get(key);
  if (before) return before;
  try {
    const found = await judgeInWorker(pattern, AbortSignal.timeout(timeMs));
    if (known.size >= mostKnown) known.clear();
    known.set(key, found);
    return found;
  } catch {
    return [{ path: ["pattern"], message: "Whether it is safe could not be found out in time; make it simpler." }];
  }
}
