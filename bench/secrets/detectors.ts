import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { openProject, rememberParsed } from "../../src/analysis/project.ts";
import { checkSide } from "../../src/checks/check-side.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Confidence } from "../../src/model/severity.ts";

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** A report of a secret. The value is not in it. */
export interface Alarm {
  readonly rule: string;
  readonly line: number;
  readonly confidence: Confidence;
}

export type Detector = (text: Text) => Promise<readonly Alarm[]>;

const maxDepth = 1_000;

/** NodeSec with the rules given, as a review runs them on one file. */
export function nodesec(rules: readonly Rule[]): Detector {
  const configured = rules.map((rule) => ({ rule, options: {} }));
  return async ({ path, text }) => {
    const source = { path, text, blob: "" };
    const project = openProject([source], rememberParsed(maxDepth));
    const scripts = {
      moduleAt: project.moduleAt,
      isChecked: () => true,
      flowsOf: () => ({ flows: [], complete: true }),
    };
    const { detections, skipped } = checkSide(source, configured, scripts);
    const crash = skipped.find(({ reason }) => reason === "crash");
    if (crash) throw new Error(`${path}: ${crash.detail}`);
    return detections.map(({ rule, region, confidence }) => ({ rule, line: region.startLine, confidence }));
  };
}

const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }] };

/** Secretlint with its recommended preset, which does not say how sure it is. */
export const secretlint: Detector = async ({ path, text }) => {
  const ext = /\.\w+$/.exec(path)?.[0] ?? "";
  const source = { filePath: path, content: text, contentType: "text", ext } as const;
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  return messages.map(({ ruleId, loc }) => ({ rule: ruleId, line: loc.start.line, confidence: "high" }));
};
