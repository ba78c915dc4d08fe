import type { PackageModel } from "../package-model.ts";

const libxml = ["libxmljs", "libxmljs2"];
const fonto = ["", "ToArray", "ToBoolean", "ToFirstNode", "ToNodes", "ToNumber", "ToString", "ToStrings", "ToMap"];

/** XPath: the packages that search XML with a text. */
export default {
  aliases: {
    "xpath.useNamespaces()": "xpath.select",
    ...Object.fromEntries(
      libxml.flatMap((name) =>
        ["parseXml()", "parseXmlString()", "parseXmlAsync()", "parseHtml()", "parseHtmlString()", "Document()"].map(
          (maker) => [`${name}.${maker}`, "libxml.Document"],
        ),
      ),
    ),
    "libxml.Document.root()": "libxml.Document",
    "libxml.Document.get()": "libxml.Document",
  },
  sinks: [
    {
      kind: "xpath",
      apis: [
        "xpath.select",
        "xpath.select1",
        "xpath.evaluate",
        "xpath.parse",
        "xpath.XPathEvaluator().createExpression",
      ],
      arguments: [0],
      effect: "searches with it as an expression",
    },
    {
      kind: "xpath",
      apis: ["libxml.Document.find", "libxml.Document.get"],
      arguments: [0],
      effect: "searches with it as an expression",
    },
    {
      kind: "xpath",
      apis: fonto.map((name) => `fontoxpath.evaluateXPath${name}`),
      arguments: [0],
      effect: "searches with it as an expression",
    },
    {
      kind: "xpath",
      apis: ["find", "evalFirst", "jsonText"].map((name) => `xml2js-xpath.${name}`),
      arguments: [1],
      effect: "searches with it as an expression",
    },
    {
      kind: "xpath",
      apis: ["saxon-js.XPath.evaluate"],
      arguments: [0],
      effect: "searches with it as an expression",
    },
  ],
} satisfies PackageModel;
