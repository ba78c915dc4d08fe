import type { SecretRule } from "../../../src/model/rule.ts";
import type { Text } from "../detectors.ts";
import type { Letters } from "./letters.ts";

/** How a kind of hard negative is made: each call makes another one. */
export type MakeNegative = (letters: Letters, rules: readonly SecretRule[]) => Text;
