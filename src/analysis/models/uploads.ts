import type { PackageModel } from "../package-model.ts";

const file = "uploads.File";
const fileEvents = /^(?:file|fileBegin)$/;

/**
 * Parsers of forms with files in them. What a client calls a file is `upload-name` where the parser takes folders off the name
 * (busboy and what is built on it), else it is `remote`: formidable and multiparty leave `../` in it.
 */
export default {
  aliases: {
    "formidable.IncomingForm()": "formidable()",
    "formidable.Formidable()": "formidable()",
    "formidable.formidable()": "formidable()",
    "multiparty.Form()": "formidable()",
    "@fastify/busboy()": "busboy()",
    "@fastify/busboy.Busboy()": "busboy()",
    "busboy.Busboy()": "busboy()",
    "connect-busboy()": "busboy()",
    "express.Request.busboy": "busboy()",
  },
  callbacks: [
    { apis: ["formidable().parse"], parameters: ["Error()", "express.Request.body", file] },
    { apis: ["formidable().on"], first: /^field$/, parameters: ["express.Request.body", "express.Request.body"] },
    { apis: ["formidable().on"], first: fileEvents, parameters: ["express.Request.body", file] },
    { apis: ["formidable().on"], first: /^part$/, parameters: ["multiparty.Part"] },
    { apis: ["formidable"], option: "filename", parameters: ["express.Request.body", undefined, "uploads.File.part"] },
    {
      apis: ["busboy().on"],
      first: /^field$/,
      parameters: ["express.Request.body", "express.Request.body", undefined],
    },
    {
      apis: ["busboy().on"],
      first: /^file$/,
      parameters: ["express.Request.body", undefined, "busboy.Info", undefined, undefined],
    },
  ],
  sources: {
    "formidable().parse()": "remote",
    // Up to version 0.3 of busboy the third argument is the name itself.
    "busboy.Info": "upload-name",
    [`${file}.*.originalFilename`]: "remote",
    [`${file}.*.name`]: "remote",
    [`${file}.*[].originalFilename`]: "remote",
    [`${file}.*.*.originalFilename`]: "remote",
    [`${file}.originalFilename`]: "remote",
    [`${file}.name`]: "remote",
    [`${file}.part.originalFilename`]: "remote",
    "multiparty.Part.filename": "remote",
    "multiparty.Part.name": "remote",
  },
  sinks: [
    {
      kind: "path-write",
      apis: ["express.Request.files.*.mv", "express.Request.files.*.*.mv"],
      arguments: [0],
      effect: "moves the file to the place that it names",
    },
    {
      kind: "path-write",
      apis: ["multer.Chosen"],
      arguments: [1],
      effect: "stores the file under the name that it gives",
    },
  ],
} satisfies PackageModel;
