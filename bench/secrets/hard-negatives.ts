import type { SecretRule } from "../../src/model/rule.ts";
import type { Text } from "./detectors.ts";
import { bundles } from "./negatives/bundles.ts";
import { examples } from "./negatives/examples.ts";
import { hashes } from "./negatives/hashes.ts";
import { Letters } from "./negatives/letters.ts";
import { publicValues } from "./negatives/public-values.ts";
import { words } from "./negatives/words.ts";

/** A text that holds no secret, though a part of it looks like one. */
export interface HardNegative extends Text {
  readonly kind: string;
}

/** Of each kind so many. */
const countEach = 80;

/** The same ones for the same seed. */
export function makeNegatives(seed: number, rules: readonly SecretRule[]): readonly HardNegative[] {
  const letters = new Letters(seed);
  const kinds = Object.entries({ ...hashes, ...bundles, ...publicValues, ...words, ...examples });
  return kinds.flatMap(([kind, make]) => Array.from({ length: countEach }, () => ({ kind, ...make(letters, rules) })));
}
