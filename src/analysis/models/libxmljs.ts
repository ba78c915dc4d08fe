import type { PackageModel } from "../package-model.ts";

const packages = ["libxmljs", "libxmljs2", "libxml"];
const parsers = ["parseXml", "parseXmlString", "parseXmlAsync", "parseHtml"];
const apis = packages.flatMap((name) => parsers.map((parser) => `${name}.${parser}`));
const wasm = ["fromString", "fromBuffer"].map((name) => `libxml2-wasm.XmlDocument.${name}`);

/** libxmljs and its kin: they read the files that entities name where they are told to replace entities. */
export default {
  aliases: Object.fromEntries(packages.map((name) => [`${name}.default`, name])),
  sinks: [
    ...["noent", "replaceEntities"].map((option) => ({
      kind: "xml-entities",
      apis,
      arguments: [0],
      option,
      effect: "reads the files that its entities name",
    })),
    {
      kind: "xml-options",
      apis: wasm,
      arguments: [0],
      option: "option",
      effect: "reads the files that its entities name",
    },
  ],
  propagators: Object.fromEntries([...apis, ...wasm].map((api) => [api, [0]] as const)),
} satisfies PackageModel;
