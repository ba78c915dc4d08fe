import type { SecretRule } from "../model/rule.ts";
import type { SecretMatch } from "./shape.ts";

type Claim = SecretMatch & { readonly rule: SecretRule };

const grades = { high: 2, medium: 1, low: 0 } as const;

/**
 * Of matches that overlap the one that says most: the surest, then the one that needs no name, then the shortest: a
 * provider's token in the URL of a database is that provider's token alone.
 */
export function onePerPlace<C extends Claim>(claims: readonly C[]): readonly C[] {
  const kept: C[] = [];
  for (const claim of claims.toSorted((a, b) => a.range[0] - b.range[0] || compare(b, a))) {
    const last = kept.at(-1);
    if (!last || last.range[1] <= claim.range[0]) kept.push(claim);
    else if (compare(claim, last) > 0) kept[kept.length - 1] = claim;
  }
  return kept;
}

/** Above zero where the first says more. */
function compare(first: Claim, second: Claim): number {
  const length = ({ range: [start, end] }: Claim) => end - start;
  return (
    gradeOf(first) - gradeOf(second) ||
    Number(!first.rule.named) - Number(!second.rule.named) ||
    length(second) - length(first) ||
    (first.rule.id < second.rule.id ? 1 : -1)
  );
}

function gradeOf({ confidence, rule }: Claim): number {
  return grades[confidence ?? rule.confidence];
}
