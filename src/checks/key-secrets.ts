import { createHmac } from "node:crypto";
import { type Detection, isSecret } from "../model/finding.ts";

/** What everybody knows: with it, who sees the hash of a weak value can find the value by trying. */
const publicKey = "nodesec";

/** The length of the part of a hash that people see and write into a config: 64 bits. */
const shownDigits = 16;

/**
 * The detections of secrets with hashes of their values that are made with the installation's key, or without one with a key that is no secret. The same
 * value has the same hash wherever it stands and whichever rule finds it.
 */
export function keySecrets(detections: readonly Detection[], key = publicKey): readonly Detection[] {
  return detections.map((detection) => {
    if (!isSecret(detection)) return detection;
    const identity = createHmac("sha256", key).update(detection.identity).digest("hex");
    return { ...detection, identity, secretHash: toShown(identity) };
  });
}

/** It begins with a letter, so that no YAML takes it for a number. */
function toShown(identity: string): string {
  const letter = "abcdef"[Number.parseInt(identity.slice(0, 2), 16) % 6];
  return `${letter}${identity.slice(2, 1 + shownDigits)}`;
}
