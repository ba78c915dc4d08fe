import { createHmac } from "node:crypto";
import type { Detection } from "../model/finding.ts";
import type { SecretRule } from "../model/rule.ts";
import { type CheckedText, toDetection } from "./detection.ts";

/** What a secret rule finds in a text. The value itself stays here: a keyed hash stands for it, and no line is shown. */
export function checkSecrets(rule: SecretRule, file: CheckedText): Detection[] {
  const lower = file.text.toLowerCase();
  if (!rule.keywords.some((keyword) => lower.includes(keyword))) return [];
  const detections: Detection[] = [];
  for (const match of file.text.matchAll(rule.pattern)) {
    const secret = match.groups?.secret ?? match[0];
    if (rule.verify && !rule.verify(secret)) continue;
    const start = match.index + match[0].indexOf(secret);
    const { excerpt: _, ...detection } = toDetection(rule, { range: [start, start + secret.length] }, file);
    detections.push({ ...detection, identity: createHmac("sha256", rule.id).update(secret).digest("hex") });
  }
  return detections;
}
