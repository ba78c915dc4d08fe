import { createHmac } from "node:crypto";
import type { Detection } from "../model/finding.ts";
import type { SecretRule } from "../model/rule.ts";
import { matchesOf } from "../secrets/matches.ts";
import { type CheckedText, toDetection } from "./detection.ts";

/** What a secret rule finds in a text. The value itself stays here: a keyed hash stands for it, and no line is shown. */
export function checkSecrets(rule: SecretRule, file: CheckedText): Detection[] {
  return [...matchesOf(rule, file.text)].map(({ value, ...problem }) => {
    const { excerpt: _, ...detection } = toDetection(rule, problem, file);
    return { ...detection, identity: createHmac("sha256", rule.id).update(value).digest("hex") };
  });
}
