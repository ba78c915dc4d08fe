import type { PackageModel } from "../package-model.ts";

const packages = ["joi", "@hapi/joi", "@hapi/joi-date", "celebrate.Joi"];
const makers = [
  ...["alternatives", "array", "bool", "boolean", "date", "number", "object", "string", "link", "compile", "types"],
];
const validating = ["assert", "attempt", "validate", "validateAsync"];

const protections = Object.fromEntries(validating.map((name) => [`joi.Schema.${name}`, ["schema"]] as const));
// `Joi.validate(value, schema)` and the like take the value first, too.
const direct = Object.fromEntries(validating.map((name) => [`joi.${name}`, ["schema"]] as const));

/** Joi: it refuses what its schema does not name, unless it is told otherwise. */
export default {
  aliases: {
    ...Object.fromEntries(packages.map((name) => [name, "joi"])),
    "joi.default": "joi",
    "joi.extend()": "joi",
    "joi.defaults()": "joi",
    ...Object.fromEntries(makers.map((name) => [`joi.${name}()`, "joi.Schema"])),
    "joi.valid()": "joi.Schema",
    "joi.Schema.unknown()": "joi.Loose",
  },
  fluent: ["joi.Schema"],
  sanitizers: { ...protections, ...direct },
  asserts: { ...protections, ...direct },
} satisfies PackageModel;
