import { type Detection, isSecret } from "../model/finding.ts";

/**
 * Data that comes from several files may reach one place: that is one problem, and the shortest way there explains it best.
 * Which one is chosen does not depend on their order.
 */
export function distinct(detections: readonly Detection[]): readonly Detection[] {
  const chosen = new Map<string, Detection>();
  for (const detection of detections) {
    const { rule, path, message, region } = detection;
    const { startLine, startColumn, endLine, endColumn } = region;
    // Of one text that holds two secrets encoded, each is a problem of its own.
    const secret = isSecret(detection) ? detection.identity : "";
    const key = [rule, startLine, startColumn, endLine, endColumn, path, secret, message].join(" ");
    const other = chosen.get(key);
    if (!other || isPlainer(detection, other)) chosen.set(key, detection);
  }
  return [...chosen.values()];
}

function isPlainer(one: Detection, other: Detection): boolean {
  if (one.trace.length !== other.trace.length) return one.trace.length < other.trace.length;
  return JSON.stringify(one.trace) < JSON.stringify(other.trace);
}
