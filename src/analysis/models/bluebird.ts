import type { PackageModel } from "../package-model.ts";

const words = (text: string) => text.split(" ");

const given = words("resolve all props any some race cast method fulfilled settle join");
const iterated = words("map mapSeries each filter reduce");
const names = ["bluebird", "bluebird.Promise", "q", "when", "rsvp"];
const starters = words("exec execFile spawn execSync");

/** Bluebird and other promises: what they are given comes out, also of a list's helper. */
export default {
  aliases: {
    "bluebird.default": "bluebird",
    // `promisifyAll` gives each function a sister whose name ends so.
    ...Object.fromEntries(starters.map((name) => [`child_process.${name}Async`, `child_process.${name}`])),
  },
  propagators: Object.fromEntries(names.flatMap((name) => given.map((each) => [`${name}.${each}`, "all"] as const))),
  iterators: {
    ...Object.fromEntries(names.flatMap((name) => iterated.map((each) => [`${name}.${each}`, 0] as const))),
    "p-map": 0,
    "p-each-series": 0,
    "p-map-series": 0,
    "p-filter": 0,
    "p-reduce": 0,
    "p-props": 0,
  },
} satisfies PackageModel;
