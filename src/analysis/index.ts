/** The questions that rules may ask about code. Loads no parser: the main thread loads this with the rules. */
export { bytesIn, megabyte } from "./byte-size.ts";
export { isCounted, keepsChunk } from "./chunks.ts";
export { contentTypeAt, contentTypeNameAt } from "./content-type.ts";
export { isBehindLogin } from "./login.ts";
export type { Call, Module } from "./module.ts";
export type { TSESTree } from "./parse/parse-module.ts";
export { isFixedStart, programCallAt } from "./program-call.ts";
export { isForBrowsers } from "./regex/is-for-browsers.ts";
export { type SlowPattern, slowPatternsIn } from "./regex/slow-patterns-in.ts";
export { handlesRequest, isRequest } from "./request-handler.ts";
export { isEnteringBehind, isValidatedBefore } from "./request-validation.ts";
export { sendsObject } from "./sent-value.ts";
export { sinkAt } from "./sink-at.ts";
export { originOf } from "./templates/origin.ts";
export { isTemplate, rawOutputsIn } from "./templates/raw-outputs.ts";
export { hostNamedBy, isOfSenderAlone, isRequestPath } from "./third-party.ts";
export { areClaimsTrusted, verificationsIn } from "./token-claims.ts";
export { bare, isFunction, plainKey } from "./tree.ts";
