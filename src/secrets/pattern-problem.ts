import { type Alternative, type PatternPart, partsOf } from "../analysis/regex/pattern-parts.ts";

/** Shorter values are words that a text holds for other reasons, and are not hidden elsewhere. */
const shortestMatch = 6;

/**
 * Why a pattern cannot be a secret's, if there is a reason: it has to be a regular expression of JavaScript, without references to
 * groups, without repeated or nested look-around, and must not fit what is no more than a word.
 */
export function findPatternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "g");
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*\/g?: /s, "") : "";
    return `It is no regular expression of JavaScript${reason && `: ${reason}`}.`;
  }
  const alternatives = partsOf(pattern);
  if (!alternatives) return "Its groups are nested too deeply.";
  const parts = allParts(alternatives);
  if (parts.some(({ kind }) => kind === "back-reference")) {
    return "It refers back to a group, which can take very long; write out what may stand there.";
  }
  if (parts.some((part) => part.kind === "look-around" && !isSimple(part))) {
    return "Its look-ahead or look-behind holds another one, or repeats; let it only say which character may not stand beside the secret.";
  }
  const [secret] = parts.filter(({ text }) => text === "(?<secret>");
  const shortest = secret ? shortestOf(secret.alternatives) : shortestOf(alternatives);
  if (shortest >= shortestMatch) return undefined;
  return `It can match fewer than ${shortestMatch} characters; say more of what the secret looks like.`;
}

function allParts(alternatives: readonly Alternative[]): readonly PatternPart[] {
  return alternatives.flatMap(({ parts }) => parts.flatMap((part) => [part, ...allParts(part.alternatives)]));
}

function isSimple({ max, alternatives }: PatternPart): boolean {
  const inner = allParts(alternatives);
  return max === 1 && inner.every((part) => part.kind !== "look-around" && part.max <= 1);
}

function shortestOf(alternatives: readonly Alternative[]): number {
  const lengths = alternatives.map(({ parts }) => parts.reduce((sum, part) => sum + part.min * lengthOf(part), 0));
  return Math.min(...lengths);
}

function lengthOf({ kind, alternatives }: PatternPart): number {
  if (kind === "character") return 1;
  return kind === "group" ? shortestOf(alternatives) : 0;
}
