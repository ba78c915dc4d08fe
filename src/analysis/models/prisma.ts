import type { PackageModel } from "../package-model.ts";

/** Prisma: its tags bind values, what is called `Unsafe` or `raw` takes text. */
export default {
  aliases: {
    "@prisma/client.PrismaClient()": "prisma.Client",
    "@prisma/client/edge.PrismaClient()": "prisma.Client",
    "@prisma/client.Prisma.TransactionClient()": "prisma.Client",
    "prisma.Client.$extends()": "prisma.Client",
    "prisma.Client.*": "prisma.Delegate",
    "*.prisma": "prisma.Client",
  },
  callbacks: [{ apis: ["prisma.Client.$transaction"], parameters: ["prisma.Client"] }],
  sinks: [
    {
      kind: "sql",
      apis: ["prisma.Client.$queryRawUnsafe", "prisma.Client.$executeRawUnsafe"],
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: ["@prisma/client.Prisma.raw", "@prisma/client/runtime/library.raw", "sql-template-tag.raw"],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "nosql",
      apis: ["prisma.Client.$runCommandRaw"],
      arguments: [0],
      fields: "all",
      effect: "runs it as a command of the database",
    },
    {
      kind: "mass-assignment",
      apis: ["create", "createMany", "createManyAndReturn", "update", "updateMany"].map(
        (name) => `prisma.Delegate.${name}`,
      ),
      arguments: [0],
      fields: "data",
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["prisma.Delegate.upsert"],
      arguments: [0],
      fields: ["create", "update"],
      effect: "writes every field of it",
    },
  ],
} satisfies PackageModel;
