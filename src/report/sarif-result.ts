import type { Finding, Suppression, TraceStep } from "../model/finding.ts";
import type { Place, Region } from "../model/place.ts";
import { plainProse } from "./prose.ts";
import { sarifLevels } from "./sarif-rule.ts";

/** A finding as SARIF's result; `ruleIndex` is the place of its rule in the driver's list, -1 where it has none there. */
export function sarifResult(finding: Finding, ruleIndex: number) {
  const { trace, suppression, secretHash } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    kind: "fail",
    level: sarifLevels[finding.severity],
    baselineState: "new",
    message: sarifMessage(finding.message),
    locations: [{ ...sarifLocation(finding), ...logicalLocation(finding) }],
    ...(trace.length > 0 && { codeFlows: [{ threadFlows: [{ locations: trace.map(threadFlowLocation) }] }] }),
    partialFingerprints: { "nodesec/v1": finding.fingerprint },
    suppressions: suppression ? [sarifSuppression(suppression)] : [],
    ...fixes(finding),
    properties: { severity: finding.severity, confidence: finding.confidence, ...(secretHash && { secretHash }) },
  };
}

function sarifSuppression(suppression: Suppression) {
  const { reason: justification, path, region } = suppression;
  const location = path !== undefined && region && { location: sarifLocation({ path, region }) };
  return { kind: suppression.kind === "comment" ? "inSource" : "external", justification, ...location };
}

/** A message as plain text. SARIF reads `[text](target)` in it as a link, which a name must not become. */
export function sarifMessage(text: string) {
  return { text: plainProse(text).replace(/\[([^\]]*)\](?=\()/g, "\\[$1\\]") };
}

/** The place as a physical location below the reviewed root. */
export function sarifLocation({ path, region, excerpt }: Place & { readonly excerpt?: Finding["excerpt"] }) {
  const context = excerpt && contextRegion(excerpt, region);
  return {
    physicalLocation: { artifactLocation: artifactLocation(path), region, ...(context && { contextRegion: context }) },
  };
}

/** The path as a URI that is relative to the reviewed root. */
export function artifactLocation(path: string) {
  const uri = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}

/** A context region must hold the region and more. */
function contextRegion({ startLine, lines }: NonNullable<Finding["excerpt"]>, region: Region) {
  const endLine = startLine + lines.length - 1;
  const isLarger = endLine - startLine > region.endLine - region.startLine;
  if (!isLarger || startLine > region.startLine || endLine < region.endLine) return undefined;
  return { startLine, endLine, snippet: { text: lines.join("\n") } };
}

function logicalLocation({ symbol }: Finding) {
  return symbol ? { logicalLocations: [{ name: symbol, kind: "function" }] } : {};
}

function threadFlowLocation(step: TraceStep) {
  return { location: { ...sarifLocation(step), message: sarifMessage(step.text) } };
}

/** Without columns a region holds its lines whole, without the last line end. */
function fixes({ suggestion, fix, path }: Finding) {
  if (!suggestion) return {};
  const { startLine, endLine, lines } = suggestion;
  const replacement = { deletedRegion: { startLine, endLine }, insertedContent: { text: lines.join("\n") } };
  const artifactChanges = [{ artifactLocation: artifactLocation(path), replacements: [replacement] }];
  return { fixes: [{ description: sarifMessage(fix), artifactChanges }] };
}
