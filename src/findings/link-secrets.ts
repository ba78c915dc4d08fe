import { type Detection, isSecret, type TraceStep } from "../model/finding.ts";
import type { Place } from "../model/place.ts";

/**
 * One detection for each secret, however often it stands on a side: rotating it is one piece of work. It stands at the first place that
 * `isAdded` holds for, else at the first; the other places are its trace.
 */
export function linkSecrets(
  detections: readonly Detection[],
  isAdded: (place: Place) => boolean = () => false,
): readonly Detection[] {
  const secrets = Map.groupBy(detections.filter(isSecret), ({ rule, identity }) => `${rule} ${identity}`);
  const linked = [...secrets.values()].flatMap((places) => {
    const first = places.find(isAdded) ?? places[0];
    if (!first) return [];
    const trace = places.filter((place) => place !== first).map(toStep);
    return { ...first, trace: [...first.trace, ...trace] };
  });
  return [...detections.filter((detection) => !isSecret(detection)), ...linked];
}

function toStep({ path, region, commit }: Detection): TraceStep {
  return { path, region, ...(commit !== undefined && { commit }), text: "The same secret stands here." };
}
