import type { PackageModel } from "../package-model.ts";

const makers = ["array", "bool", "boolean", "date", "lazy", "number", "object", "string", "tuple"];
const validating = ["validate", "validateSync", "cast", "isValid", "isValidSync"];

/** Yup: what comes back has the types of the schema. It keeps what the schema does not name, but for `stripUnknown`. */
export default {
  aliases: {
    "yup.default": "yup",
    ...Object.fromEntries(makers.map((name) => [`yup.${name}()`, "yup.Schema"])),
  },
  fluent: ["yup.Schema"],
  sanitizers: Object.fromEntries(
    validating.filter((name) => !name.startsWith("is")).map((name) => [`yup.Schema.${name}`, ["schema"]] as const),
  ),
  asserts: Object.fromEntries(validating.map((name) => [`yup.Schema.${name}`, ["schema"]] as const)),
} satisfies PackageModel;
