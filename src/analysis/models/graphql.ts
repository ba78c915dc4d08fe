import type { PackageModel } from "../package-model.ts";

/** Makers of fields whose option `resolve` gets the field's arguments second. */
const fields = [
  ...["nexus.mutationField", "nexus.queryField", "nexus.subscriptionField"],
  ...["graphql-relay.mutationWithClientMutationId", "graphql.GraphQLObjectType"],
];

/** Servers: the arguments of resolvers. Their types are the schema's, so a text is a text. */
export default {
  callbacks: [
    { apis: fields, option: "resolve", parameters: [undefined, "graphql.Arguments"] },
    { apis: ["@type-graphql.Arg", "@type-graphql.Args"], parameters: ["graphql.Arguments"] },
  ],
  sources: { "graphql.Arguments": "remote" },
} satisfies PackageModel;
