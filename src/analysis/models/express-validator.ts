import type { PackageModel } from "../package-model.ts";

/** express-validator: `matchedData` holds only what a chain names. Chains in a route are seen by the rules that ask for a schema. */
export default {
  sources: {
    "express-validator.matchedData()": "remote",
    "express-validator/filter.matchedData()": "remote",
  },
} satisfies PackageModel;
