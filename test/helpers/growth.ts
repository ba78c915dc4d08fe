import { expect } from "vitest";

/** The milliseconds of the processor that the work takes, which do not depend on what else the machine does. */
function costOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What may be measured beside the work: the start of small work, the garbage of what ran before, and caches that larger work leaves. */
const besides = 400;

const mostTries = 3;

/**
 * Does the work at this size and at four times of it: the cost may grow as the size does, not with its square, which would be
 * sixteen times. The work at another size comes first, so that what is done once only, such as compiling, counts for neither. What
 * takes longer is done again, since garbage is collected at any time. The measure gives milliseconds.
 */
export function expectLinearCost(work: (size: number) => void, size: number, measure = costOf): void {
  work(Math.ceil(size / 4));
  const most = 8 * measure(() => work(size)) + besides;
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < mostTries && least > most; tries++) {
    const cost = measure(() => work(size * 4));
    least = Math.min(least, cost);
  }
  expect(least).toBeLessThan(most);
}
