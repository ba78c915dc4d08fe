import type { Detector } from "./detectors.ts";
import type { HardNegative } from "./hard-negatives.ts";

/** What was reported in the texts of one kind, none of which holds a secret. */
export interface FalseAlarms {
  readonly kind: string;
  readonly texts: number;
  /** Texts in which something was reported, at any confidence. */
  readonly ours: number;
  readonly byOther: number;
  /** `kind: rule (confidence)`, as often as reported. */
  readonly rules: readonly string[];
}

export async function measureFalseAlarms(
  negatives: readonly HardNegative[],
  { ours, other }: { readonly ours: Detector; readonly other: Detector },
): Promise<readonly FalseAlarms[]> {
  const results: FalseAlarms[] = [];
  for (const [kind, texts] of Map.groupBy(negatives, (negative) => negative.kind)) {
    const reported = await Promise.all(texts.map(ours));
    const byOther = await Promise.all(texts.map(other));
    results.push({
      kind,
      texts: texts.length,
      ours: reported.filter(({ length }) => length > 0).length,
      byOther: byOther.filter(({ length }) => length > 0).length,
      rules: reported.flat().map(({ rule, confidence }) => `${kind}: ${rule} (${confidence})`),
    });
  }
  return results;
}
