import type { PackageModel } from "../package-model.ts";

/** The arguments of resolvers below `Query`, `Mutation` and `Subscription`. */
export default { sources: { "graphql.Arguments": "remote" } } satisfies PackageModel;
