import type { PackageModel } from "../package-model.ts";

/** Parsers of forms with files in them. */
export default {
  aliases: {
    "formidable.IncomingForm()": "formidable()",
    "formidable.Formidable()": "formidable()",
    "formidable.formidable()": "formidable()",
    "multiparty.Form()": "formidable()",
    "@fastify/busboy()": "busboy()",
  },
  callbacks: [
    { apis: ["formidable().parse"], parameters: ["Error()", "express.Request.body", undefined] },
    { apis: ["busboy().on"], first: /^field$/, parameters: ["express.Request.body", "express.Request.body"] },
  ],
  sources: { "formidable().parse()": "remote" },
} satisfies PackageModel;
