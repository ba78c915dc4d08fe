import type { PackageModel } from "../package-model.ts";

/** xml2js, fast-xml-parser and others in plain JavaScript: they read no files, and what they give holds what the text held. */
export default {
  aliases: { "xml2js.default": "xml2js", "fast-xml-parser.default": "fast-xml-parser", "xml-js.default": "xml-js" },
  propagators: {
    "xml2js.parseStringPromise": [0],
    "xml2js.Parser().parseStringPromise": [0],
    "fast-xml-parser.XMLParser().parse": [0],
    "fast-xml-parser.parse": [0],
    "xml-js.xml2js": [0],
    "xml-js.xml2json": [0],
    "xmldom.DOMParser().parseFromString": [0],
    "@xmldom/xmldom.DOMParser().parseFromString": [0],
  },
} satisfies PackageModel;
