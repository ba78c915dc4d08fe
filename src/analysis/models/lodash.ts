import type { PackageModel } from "../package-model.ts";

const words = (text: string) => text.split(" ");

/** What comes out holds what the first argument holds. */
const first = words(
  "omit pickBy omitBy get result at clone cloneDeep cloneWith cloneDeepWith values valuesIn keys keysIn toPairs entries toPairsIn fromPairs zipObject flatten flattenDeep flattenDepth compact uniq uniqBy uniqWith sortBy orderBy head first last initial tail rest take takeRight drop dropRight slice chunk reverse without difference intersection shuffle sample sampleSize nth castArray toArray trim trimStart trimEnd capitalize upperFirst lowerFirst toLower toUpper truncate split join padStart padEnd pad repeat replace unescape deburr invert groupBy keyBy partition remove pull toPlainObject chain thru tap defaultTo identity constant toPath object pairs",
);
const all = words("concat union unionBy zip zipWith xor over");
const iterated = words(
  "forEach each forEachRight eachRight forOwn forIn map flatMap flatMapDeep mapValues mapKeys filter reject find findLast select some every any all reduce reduceRight inject foldl foldr transform collect detect where findWhere invokeMap pluck times",
);
const merging = words(
  "assign assignIn assignWith assignInWith extend extendWith merge mergeWith defaults defaultsDeep extendOwn",
);
/** Only letters, digits and what joins words are left. */
const worded = words("camelCase kebabCase snakeCase startCase upperCase lowerCase words");
const numeric = words("toNumber toInteger toSafeInteger toLength toFinite parseInt add subtract sum sumBy random size");
const bounded = words("clamp");

const names = ["pick", ...first, ...all, ...iterated, ...merging, ...worded, ...numeric, ...bounded];

/** Each function under the names that packages, files and builds have for it; `_` is global where a script tag loads it. */
const alike = (name: string) => [
  ...[`lodash/${name}`, `lodash-es.${name}`, `lodash-es/${name}`, `_.${name}`],
  ...[`underscore.${name}`, `underscore/modules/${name}.js`, `lodash.${name.toLowerCase()}`],
];

const entries = <T>(list: readonly string[], value: T) =>
  Object.fromEntries(list.map((name) => [`lodash.${name}`, value] as const));

/** Lodash and Underscore. */
export default {
  aliases: {
    underscore: "lodash",
    "lodash-es": "lodash",
    "lodash/lodash": "lodash",
    ...Object.fromEntries(
      names.flatMap((name) =>
        alike(name)
          .filter((other) => other !== `lodash.${name}`)
          .map((other) => [other, `lodash.${name}`]),
      ),
    ),
  },
  propagators: { ...entries(first, [0]), ...entries(all, "all" as const) },
  iterators: entries(iterated, 0),
  mergers: merging.map((name) => `lodash.${name}`),
  sanitizers: {
    ...entries(["pick"], ["picked"]),
    ...entries(worded, ["characters"]),
    ...entries(numeric, ["number"]),
    ...entries(bounded, ["number", "length"]),
    "lodash.toString": ["string"],
    "lodash/toString": ["string"],
  },
} satisfies PackageModel;
