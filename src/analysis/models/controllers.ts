import type { PackageModel } from "../package-model.ts";

const text = "nest.Text";
const object = "nest.Input";
const kinds = ["string", "number", "integer", "boolean", "array", "object"];

/** Decorators that say which part of the request a parameter is, by package: parts that are texts, and those that may be objects. */
const texts: Readonly<Record<string, readonly string[]>> = {
  "routing-controllers": ["CookieParam", "HeaderParam", "HeaderParams", "Param", "Params"],
  tsoa: ["Header", "Path"],
  "inversify-express-utils": ["cookies", "requestHeaders", "requestParam"],
  "@loopback/rest": ["path", "header"].flatMap((place) => kinds.map((kind) => `param.${place}.${kind}`)),
  "@tsed/common": ["HeaderParams", "PathParams"],
};
const objects: Readonly<Record<string, readonly string[]>> = {
  "routing-controllers": ["Body", "BodyParam", "QueryParam", "QueryParams"],
  tsoa: ["Body", "BodyProp", "FormField", "Queries", "Query"],
  "inversify-express-utils": ["queryParam", "requestBody"],
  "@loopback/rest": ["requestBody", ...kinds.map((kind) => `param.query.${kind}`)],
  "@tsed/common": ["BodyParams", "QueryParams"],
};
const requests: Readonly<Record<string, readonly string[]>> = {
  "routing-controllers": ["Req"],
  tsoa: ["Request"],
  "inversify-express-utils": ["request"],
  "@tsed/common": ["Req"],
};

const decorated = (names: typeof texts) =>
  Object.entries(names).flatMap(([name, each]) => each.map((decorator) => `@${name}.${decorator}`));

/** Frameworks of controllers other than Nest: routing-controllers, tsoa, InversifyJS, LoopBack and Ts.ED. */
export default {
  callbacks: [
    { apis: decorated(texts), parameters: [text] },
    { apis: decorated(objects), parameters: [object] },
    { apis: decorated(requests), parameters: ["express.Request"] },
  ],
} satisfies PackageModel;
