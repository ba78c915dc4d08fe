const { exec } = require("node:child_process");
const { GraphQLObjectType, GraphQLString } = require("graphql");
const { mutationField, queryField } = require("nexus");

const resolvers = {
  Query: {
    log(parent, args) {
      exec(`tail ${args.file}`); // flow: command
    },
  },
  Mutation: {
    convert: (_, { input }) => exec(`convert ${input.file}`), // flow: command
    clean: () => exec("rm -rf /tmp/shop"),
  },
};

const convert = mutationField("convert", {
  type: "String",
  resolve: (_root, args) => exec("convert " + args.file), // flow: command
});
const list = queryField("list", { type: "String", resolve: () => exec("ls") });

const files = new GraphQLObjectType({ name: "File", fields: { path: { type: GraphQLString } } });

module.exports = { resolvers, types: [convert, list, files] };
