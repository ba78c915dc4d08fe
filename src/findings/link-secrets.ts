import { type Detection, isSecret, type TraceStep } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { confidences, severities } from "../model/severity.ts";

/**
 * One detection for each secret, however often it stands on a side and however many rules find it: rotating it is one piece of
 * work. It stands at the first place that `isAdded` holds for, else at the first, and says what the surest rule says there; the
 * other places are its trace.
 */
export function linkSecrets(
  detections: readonly Detection[],
  isAdded: (place: Place) => boolean = () => false,
): readonly Detection[] {
  const secrets = Map.groupBy(detections.filter(isSecret), ({ identity }) => identity);
  const linked = [...secrets.values()].flatMap((found) => {
    const places = surestAtEachPlace(found);
    const first = places.find(isAdded) ?? places[0];
    if (!first) return [];
    const trace = places.filter((place) => place !== first).map(toStep);
    return { ...first, trace: [...first.trace, ...trace] };
  });
  return [...detections.filter((detection) => !isSecret(detection)), ...linked];
}

function surestAtEachPlace(found: readonly Detection[]): readonly Detection[] {
  const places = Map.groupBy(found, ({ path, region, commit }) =>
    JSON.stringify([path, region.startLine, region.startColumn, commit]),
  );
  return [...places.values()].flatMap((rules) => rules.toSorted(bySureness).slice(0, 1));
}

function bySureness(a: Detection, b: Detection): number {
  return (
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity)
  );
}

function toStep({ path, region, commit }: Detection): TraceStep {
  return { path, region, ...(commit !== undefined && { commit }), text: "The same secret stands here." };
}
