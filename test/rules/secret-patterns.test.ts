import { check } from "recheck";
import { describe, expect, it } from "vitest";
import { slownessOf } from "../../src/analysis/regex/slow-pattern.ts";
import { loadRules } from "../../src/rules/load.ts";

const secrets = [...(await loadRules()).values()].filter((rule) => rule.kind === "secret");

/** Enough to find what is slow in patterns of this kind, and for all of them not more than a few seconds. */
const effort = {
  timeout: 60_000,
  maxIteration: 1,
  maxInitialGenerationSize: 50,
  maxGenerationSize: 20,
  incubationLimit: 5000,
  attackLimit: 1_000_000,
  recallTimeout: -1,
  accelerationMode: "off",
} as const;

describe("the pattern of a secret", () => {
  it.each(secrets)("$id takes time that grows with the text only", async ({ pattern: { source, flags } }) => {
    expect(slownessOf(source, flags, true)).toBeUndefined();
    const found = await check(source, flags, effort);
    expect(found.status, found.status === "vulnerable" ? found.attack.pattern : found.checker).toBe("safe");
  });
});
