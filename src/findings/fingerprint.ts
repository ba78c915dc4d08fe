import { createHash } from "node:crypto";
import { type Detection, type Finding, isSecret } from "../model/finding.ts";

/**
 * Gives each detection of one side a fingerprint: rule, path, identity, enclosing function, and an ordinal among equals in
 * file order; for a secret its identity alone. No line number, sha or ref, so that it survives a rebase, moved lines and
 * re-indentation. `renames` maps a path of the base side to the path at head, so that a rename survives too.
 */
export function fingerprintAll(
  detections: readonly Detection[],
  renames: ReadonlyMap<string, string> = new Map(),
): readonly Finding[] {
  const seen = new Map<string, number>();
  return detections.toSorted(byPlace).map((detection) => {
    const path = renames.get(detection.path) ?? detection.path;
    const { rule, identity, symbol } = detection;
    // A secret is the same one wherever it stands.
    const key = JSON.stringify(isSecret(detection) ? [identity] : [rule, path, identity, symbol]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    const fingerprint = createHash("sha256").update(`${key}#${ordinal}`).digest("hex").slice(0, 32);
    return { ...detection, fingerprint };
  });
}

function byPlace(a: Detection, b: Detection): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.region.startLine - b.region.startLine || a.region.startColumn - b.region.startColumn;
}
