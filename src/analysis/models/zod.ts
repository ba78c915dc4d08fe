import type { PackageModel } from "../package-model.ts";

/** Makers of schemas that know the shape of all they let through. */
const makers = [
  ...[
    "array",
    "boolean",
    "cuid",
    "date",
    "discriminatedUnion",
    "email",
    "intersection",
    "iso",
    "lazy",
    "map",
    "object",
  ],
  ...["pipe", "pipeline", "preprocess", "set", "strictObject", "string", "transform", "tuple", "union", "url"],
];
/** What these let through may be anything. */
const anything = ["any", "custom", "unknown"];
/** What comes through these may have fields of names that nobody foresaw. */
const loosened = ["Schema.passthrough", "Schema.loose", "Schema.catchall", "looseObject", "record", "partialRecord"];
const choices = ["enum", "literal", "nativeEnum", "boolean"];
const numbers = ["bigint", "int", "number"];
const identifiers = ["base64url", "cuid2", "nanoid", "ulid", "uuid", "uuidv4", "uuidv7"];
const parsers = ["parse", "parseAsync", "safeParse", "safeParseAsync", "spa", "decode"];

const named = (list: readonly string[], schema: string) =>
  Object.fromEntries(
    list.flatMap((name) => [`zod.${name}()`, `zod.coerce.${name}()`].map((api) => [api, schema] as const)),
  );
const parsed = (schema: string, kinds: readonly string[]) =>
  Object.fromEntries(parsers.map((name) => [`${schema}.${name}`, kinds] as const));

const protections = {
  ...parsed("zod.Schema", ["schema"]),
  ...parsed("zod.Choice", ["schema", "allow-list"]),
  ...parsed("zod.Loose", ["value-schema"]),
  ...parsed("zod.Number", ["schema", "number"]),
  ...parsed("zod.Identifier", ["schema", "characters"]),
};

/** Zod: what came through a schema has its shape; where names of fields are free, the values have theirs. */
export default {
  aliases: {
    "zod.z": "zod",
    "zod.default": "zod",
    "zod/v3": "zod",
    "zod/v4": "zod",
    "zod/v3.z": "zod",
    "zod/v4.z": "zod",
    "@hono/zod-openapi.z": "zod",
    ...named(makers, "zod.Schema"),
    ...named(choices, "zod.Choice"),
    ...named(numbers, "zod.Number"),
    ...named(identifiers, "zod.Identifier"),
    ...Object.fromEntries(loosened.map((name) => [`zod.${name}()`, "zod.Loose"])),
    ...named(anything, "zod.Anything"),
    "zod.Loose.strict()": "zod.Schema",
    "zod.Loose.strip()": "zod.Schema",
  },
  fluent: ["zod.Schema", "zod.Loose", "zod.Anything", "zod.Choice", "zod.Number", "zod.Identifier"],
  sanitizers: { ...protections, ...parsed("zod.Anything", []) },
  asserts: protections,
} satisfies PackageModel;
