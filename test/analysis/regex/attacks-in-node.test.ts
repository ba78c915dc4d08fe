import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { type AttackText, attackTextOf } from "../../../src/analysis/regex/attack-text.ts";
import { opinionOn } from "../../../src/analysis/regex/recheck.ts";
import { slownessOf } from "../../../src/analysis/regex/slow-pattern.ts";

/** Of each kind of pattern one whose text makes Node's own engine try every way. */
const exponential = [/^(a+)+$/, /^(\w+\s?)*$/, /^(?:a|aa)+$/, /^([a-z]+-?)+$/i, /^([\p{L}--[a]]+)+$/v];
const polynomial: readonly (readonly [RegExp, times: number])[] = [
  [/\s+$/, 800],
  [/\d+px$/, 800],
  [/^a*a*$/, 800],
  [/^\w+\d+!$/, 800],
  [/^a*a*a*$/, 40],
];

/** The processor time of the match, the least of several rounds: what else the machine does is not counted. */
const script = `
  const { workerData, parentPort } = require("node:worker_threads");
  const { source, flags, texts } = workerData;
  const times = texts.map((text) => {
    const pattern = new RegExp(source, flags);
    let least = Infinity;
    for (let round = 0; round < 5; round++) {
      const before = process.threadCpuUsage();
      pattern.test(text);
      const used = process.threadCpuUsage(before);
      least = Math.min(least, used.user + used.system);
    }
    return least;
  });
  parentPort.postMessage(times);
`;

function matchIn(source: string, flags: string, texts: readonly string[]): Worker {
  return new Worker(script, { eval: true, workerData: { source, flags, texts } });
}

function attacksOn({ source, flags }: RegExp): readonly AttackText[] {
  const opinion = opinionOn(source, flags);
  const own = slownessOf(source, flags, false);
  return [...(own ? [own.attack] : []), ...(opinion.status === "vulnerable" ? [opinion.attack] : [])];
}

describe("attack texts in Node's own engine", () => {
  it.each(exponential.map((pattern) => [pattern]))("%s does not come back from its text", async (pattern) => {
    const attacks = attacksOn(pattern);
    expect(attacks.length).toBeGreaterThan(0);
    for (const attack of attacks) {
      // 2^60 ways: no machine is fast enough to end by itself.
      const worker = matchIn(pattern.source, pattern.flags, [attackTextOf(attack, 2), attackTextOf(attack, 60)]);
      await once(worker, "online");
      const answer = await Promise.race([once(worker, "message"), waited(1_000)]);
      await worker.terminate();
      expect(answer).toBe("still busy");
    }
  });

  it.each(polynomial)("%s takes far more than four times as long for four times the text", async (pattern, times) => {
    for (const attack of attacksOn(pattern)) {
      const texts = [times, 4 * times].map((each) => attackTextOf(attack, each));
      const worker = matchIn(pattern.source, pattern.flags, texts);
      const [[short = 0, long = 0]] = (await once(worker, "message")) as [readonly number[]];
      await worker.terminate();
      // Four times the length: what is linear takes 4 times as long, the square 16.
      expect(long / Math.max(short, 1)).toBeGreaterThan(8);
    }
  });
});

function waited(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, "still busy"));
}
