import type { PackageModel } from "../package-model.ts";

const effect = "writes it into cells";
/** Values with a comma, semicolon or tab between them. */
const row = /[,;\t]/;

const writers = ["fs", "fs.promises", "fs/promises", "fs-extra"].flatMap((name) =>
  ["appendFile", "appendFileSync", "writeFile", "writeFileSync"].map((method) => `${name}.${method}`),
);

/** Writers of CSV and of spreadsheets. A cell of a workbook is a text unless the code makes it a formula. */
export default {
  aliases: {
    "papaparse.default": "papaparse",
    "fast-csv.default": "fast-csv",
    "@fast-csv/format": "fast-csv",
  },
  sinks: [
    {
      kind: "csv",
      apis: ["csv-stringify", "csv-stringify.stringify", "csv-stringify/sync.stringify", "csv-stringify/lib/sync"],
      arguments: [0],
      fields: "all",
      without: "escape_formulas",
      effect,
    },
    { kind: "csv", apis: ["papaparse.unparse"], arguments: [0], fields: "all", without: "escapeFormulae", effect },
    {
      kind: "csv",
      apis: ["json-2-csv.json2csv", "json-2-csv.json2csvAsync"],
      arguments: [0],
      fields: "all",
      without: "preventCsvInjection",
      effect,
    },
    {
      kind: "csv",
      apis: [
        "json2csv.parse",
        "json2csv.Parser().parse",
        "@json2csv/plainjs.Parser().parse",
        "fast-csv.write",
        "fast-csv.writeToString",
        "fast-csv.writeToPath",
        "fast-csv.format().write",
        "csv-writer.createObjectCsvWriter().writeRecords",
        "csv-writer.createArrayCsvWriter().writeRecords",
        "csv-writer.createObjectCsvStringifier().stringifyRecords",
      ],
      arguments: [0],
      fields: "all",
      effect,
    },
    {
      kind: "csv",
      apis: writers,
      arguments: [1],
      first: /\.csv$/i,
      like: row,
      effect,
    },
  ],
} satisfies PackageModel;
