import { type Detection, type Excerpt, isSecret, type Suggestion } from "../model/finding.ts";
import type { Place, Region } from "../model/place.ts";
import { createHiding } from "../secrets/known-values.ts";

/**
 * The detections of one side without the values of secrets that other rules' messages, excerpts, steps and suggestions would
 * show: what a secret's detection covers is written as stars, and so are the `values`, wherever they stand. Detections of
 * secrets are those without an excerpt.
 */
export function hideSecrets(
  detections: readonly Detection[],
  values: ReadonlySet<string> = new Set(),
): readonly Detection[] {
  const secrets = Map.groupBy(detections.filter(isSecret), ({ path }) => path);
  const hide = createHiding(values);
  const regionsIn = (path: string) => (secrets.get(path) ?? []).map(({ region }) => region);
  const masked = secrets.size === 0 ? detections : maskRegions(detections, regionsIn);
  return values.size === 0 ? masked : masked.map((detection) => hideTexts(detection, hide));
}

function hideTexts(detection: Detection, hide: (text: string) => string): Detection {
  const hideLines = <P extends { readonly excerpt?: Excerpt }>({ excerpt, ...rest }: P) =>
    excerpt ? { ...rest, excerpt: { ...excerpt, lines: excerpt.lines.map(hide) } } : rest;
  const { suggestion, ...rest } = detection;
  const isShown = suggestion?.lines.every((line) => hide(line) === line);
  const trace = detection.trace.map((step) => ({ ...step, ...hideLines(step), text: hide(step.text) }));
  return { ...rest, ...hideLines(rest), message: hide(detection.message), trace, ...(isShown && { suggestion }) };
}

function maskRegions(detections: readonly Detection[], regionsIn: (path: string) => readonly Region[]) {
  return detections.map((detection) => {
    const { suggestion, ...rest } = maskPlace(detection, regionsIn(detection.path));
    const isShown = suggestion && !touches(suggestion, regionsIn(detection.path));
    const trace = detection.trace.map((step) => maskPlace(step, regionsIn(step.path)));
    return { ...rest, trace, ...(isShown && { suggestion }) };
  });
}

function maskPlace<P extends Place & { readonly excerpt?: Excerpt }>(place: P, secrets: readonly Region[]): P {
  const { excerpt } = place;
  if (!excerpt || secrets.length === 0) return place;
  const { startLine } = excerpt;
  const lines = excerpt.lines.map((line, index) =>
    secrets.reduce((text, secret) => maskLine(text, startLine + index, secret), line),
  );
  return { ...place, excerpt: { startLine, lines } };
}

function maskLine(text: string, line: number, secret: Region): string {
  if (line < secret.startLine || line > secret.endLine) return text;
  const start = line === secret.startLine ? secret.startColumn - 1 : 0;
  const end = line === secret.endLine ? Math.min(secret.endColumn - 1, text.length) : text.length;
  return end > start ? text.slice(0, start) + "*".repeat(end - start) + text.slice(end) : text;
}

/** Where the value stands in new lines is not known. */
function touches({ startLine, endLine }: Suggestion, secrets: readonly Region[]): boolean {
  return secrets.some((secret) => secret.startLine <= endLine && secret.endLine >= startLine);
}
