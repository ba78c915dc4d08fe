import type { PackageModel } from "../package-model.ts";

const numbers = ["isInt", "isNumeric", "isFloat", "isDecimal", "isBoolean"];
const names = ["isAlpha", "isAlphanumeric", "isHexadecimal", "isMongoId", "isUUID", "isSlug", "isMD5"];

/** Questions whose "yes" says that a text can do no harm. */
export default {
  guards: {
    ...Object.fromEntries(numbers.map((name) => [`validator.${name}`, ["number"]])),
    ...Object.fromEntries(names.map((name) => [`validator.${name}`, ["characters"]])),
    "uuid.validate": ["characters"],
    "mongoose.isValidObjectId": ["characters"],
    "mongoose.Types.ObjectId.isValid": ["characters"],
    "mongodb.ObjectId.isValid": ["characters"],
  },
} satisfies PackageModel;
