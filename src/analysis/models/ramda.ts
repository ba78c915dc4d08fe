import type { PackageModel } from "../package-model.ts";

const words = (text: string) => text.split(" ");

/** Ramda takes the data last; before it, functions are often made that wait for it. */
const last = words(
  "pick omit pickAll prop path pathOr propOr props paths nth head last tail init take takeLast drop dropLast slice flatten unnest uniq uniqBy sort sortBy sortWith reverse values keys toPairs fromPairs groupBy indexBy join split trim toLower toUpper clone defaultTo replace concat append prepend insert update assoc assocPath mergeLeft mergeRight mergeDeepLeft mergeDeepRight mergeAll zip zipObj adjust evolve chain without reject tap identity always dissoc invert partition splitEvery",
);
const iterated = words("map forEach filter find findLast any all none flatMap mapObjIndexed forEachObjIndexed sumBy");
const folded = words("reduce reduceRight");
const packages = ["ramda", "remeda", "rambda", "R"];

const entries = <T>(names: readonly string[], value: T) =>
  packages.flatMap((name) => names.map((each) => [`${name}.${each}`, value] as const));

/** Ramda and its relatives. */
export default {
  propagators: Object.fromEntries(entries(last, "all" as const)),
  iterators: Object.fromEntries([...entries(iterated, 1), ...entries(folded, 2)]),
  sanitizers: Object.fromEntries([...entries(["toString"], ["string"]), ...entries(["clamp"], ["number", "length"])]),
} satisfies PackageModel;
