import type { PackageModel } from "../package-model.ts";

const numbers = ["isInt", "isNumeric", "isFloat", "isDecimal", "isBoolean", "isPort", "isLatLong", "isTimezone"];
const names = [
  ...["isAlpha", "isAlphanumeric", "isHexadecimal", "isMongoId", "isUUID", "isULID", "isSlug", "isMD5", "isHash"],
  ...["isISO31661Alpha2", "isISO31661Alpha3", "isISO4217", "isIP", "isMACAddress", "isHexColor", "isJWT", "isBase64"],
];

/** What `validator` says of texts only: for anything else it throws. */
const texts = [
  ...["contains", "equals", "isAscii", "isByteLength", "isCreditCard", "isDate", "isEmail", "isEmpty", "isFQDN"],
  ...["isISO8601", "isJSON", "isLength", "isLowercase", "isMobilePhone", "isStrongPassword", "isURL", "isUppercase"],
];
const keeping = ["ltrim", "normalizeEmail", "rtrim", "stripLow", "trim", "unescape"];

/** One name for a function and for the file of a package that holds it. */
const both = (name: string) => [`validator.${name}`, `validator/lib/${name}`];
const entries = (list: readonly string[], kinds: readonly string[]) =>
  Object.fromEntries(list.flatMap(both).map((name) => [name, kinds] as const));

/** Questions whose "yes" says that a text can do no harm: `validator`, `uuid` and their like. */
export default {
  sanitizers: { ...entries(["toInt", "toFloat", "toBoolean", "toDate"], ["number"]) },
  guards: {
    ...entries(texts, ["string"]),
    ...entries(numbers, ["number", "string"]),
    ...entries(names, ["characters", "string"]),
    "uuid.validate": ["characters", "string"],
    "lodash.isString": ["string"],
    "lodash.isNumber": ["number"],
    "lodash.isInteger": ["number"],
    "lodash.isBoolean": ["number"],
    "lodash.isFinite": ["number"],
    "util.isString": ["string"],
  },
  propagators: Object.fromEntries(keeping.flatMap(both).map((name) => [name, [0]] as const)),
} satisfies PackageModel;
