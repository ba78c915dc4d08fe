import type { PackageModel } from "../package-model.ts";

const words = (text: string) => text.split(" ");

const each = words(
  "each eachSeries eachLimit eachOf eachOfSeries eachOfLimit forEach forEachSeries forEachLimit forEachOf map mapSeries mapLimit mapValues filter filterSeries reject detect detectSeries some every concat concatSeries sortBy groupBy transform",
);
/** Loops that give the sum so far first. */
const folded = words("reduce reduceRight");
const packages = ["async", "neo-async", "async-es"];
const queues = words("queue priorityQueue cargo cargoQueue");

/** The package `async` and its relatives: functions for each element of a list, and queues of tasks. */
export default {
  aliases: Object.fromEntries(
    packages.flatMap((name) => [
      ...each.map((one) => [`${name}/${one}`, `${name}.${one}`] as const),
      ...queues.map((queue) => [`${name}.${queue}()`, "async.Queue"] as const),
    ]),
  ),
  iterators: Object.fromEntries(
    [...each, ...folded].flatMap((one) => packages.map((name) => [`${name}.${one}`, 0] as const)),
  ),
} satisfies PackageModel;
