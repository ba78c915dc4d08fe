import type { PackageModel } from "../package-model.ts";

const file = "uploads.File";
const arrays = ["map", "forEach", "filter", "find", "flatMap", "some", "every"];

/** The files of a form by field: one file, or an array of them, of which each is a file. */
const byField = {
  "express.Request.files": "multer.File",
  "koa.Context.request.files": file,
  "uploads.Files": file,
} as const;
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
    "express.Request.file": "multer.File",
    "koa.Context.file": "multer.File",
    "koa.Context.request.file": "multer.File",
    ...Object.fromEntries(
      Object.entries(byField).flatMap(([files, each]) => [
        [`${files}.*`, each],
        [`${files}[]`, each],
        [`${each}[]`, each],
        [`${each}.0`, each],
        // Methods of an array are no fields of a form.
        ...arrays.map((method) => [`${files}.${method}`, `${files}.${method}`]),
      ]),
    ),
  },
  callbacks: [
    ...Object.entries(byField).map(([files, each]) => ({
      apis: arrays.flatMap((method) => [`${files}.${method}`, `${each}.${method}`]),
      parameters: [each],
    })),
    { apis: ["@@nestjs/common.UploadedFiles"], parameters: ["express.Request.files"] },
    { apis: ["formidable().parse"], parameters: ["Error()", "express.Request.body", "uploads.Files"] },
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
    [`${file}.originalFilename`]: "remote",
    [`${file}.originalname`]: "upload-name",
    [`${file}.name`]: "remote",
    "multer.File.name": "upload-name",
    "multer.File.originalFilename": "remote",
    "multer.File.originalname": "upload-name",
    [`${file}.part.originalFilename`]: "remote",
    "multiparty.Part.filename": "remote",
    "multiparty.Part.name": "remote",
  },
  sinks: [
    {
      kind: "path-write",
      apis: ["uploads.File.path", "uploads.File.filepath"],
      assigned: true,
      effect: "has the file stored at the place that it names",
    },
    {
      kind: "path-write",
      apis: ["multer.File.mv"],
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
