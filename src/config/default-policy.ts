import type { Policy } from "../model/policy.ts";

/** What holds where no config says otherwise. */
export const defaultPolicy: Policy = {
  failOn: { severity: "high", confidence: "high" },
  onError: "neutral",
  include: ["**"],
  exclude: [],
  rules: {},
  secrets: { allow: [], patterns: [] },
  dependencies: { failOn: { development: "never" }, allow: [] },
  comments: { max: 20, minSeverity: "low" },
  drafts: { review: true, fail: false },
  limits: {
    fileBytes: 1_000_000,
    files: 3_000,
    commits: 250,
    contextFiles: 200,
    contextBytes: 4_000_000,
    depth: 1_000,
    timeMs: 60_000,
    memoryMb: 1_024,
  },
  source: "defaults",
};
