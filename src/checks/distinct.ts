import type { Detection } from "../model/finding.ts";

/**
 * Data that comes from several files may reach one place: that is one problem, and the shortest way there explains it best.
 * Which one is chosen does not depend on their order.
 */
export function distinct(detections: readonly Detection[]): readonly Detection[] {
  const chosen = new Map<string, Detection>();
  for (const detection of detections) {
    const { rule, path, message, region } = detection;
    const { startLine, startColumn, endLine, endColumn } = region;
    const key = [rule, startLine, startColumn, endLine, endColumn, path, message].join(" ");
    const other = chosen.get(key);
    if (!other || isPlainer(detection, other)) chosen.set(key, detection);
  }
  return [...chosen.values()];
}

function isPlainer(one: Detection, other: Detection): boolean {
  if (one.trace.length !== other.trace.length) return one.trace.length < other.trace.length;
  return JSON.stringify(one.trace) < JSON.stringify(other.trace);
}
