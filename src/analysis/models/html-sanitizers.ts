import type { PackageModel } from "../package-model.ts";

const escapers = [
  "escape-html",
  "escape-html.default",
  "lodash.escape",
  "he.encode",
  "he.escape",
  "html-entities.encode",
  "entities.encode",
  "entities.encodeXML",
  "entities.encodeHTML",
  "entities.encodeNonAsciiHTML",
  "entities.escape",
  "entities.escapeText",
  "entities.escapeUTF8",
  "escape-goat.htmlEscape",
  "html-escaper.escape",
  "@hapi/hoek.escapeHtml",
  "validator.escape",
  "validator/lib/escape",
  "sanitizer.escape",
  "xss-filters.inHTMLData",
  "xss-filters.inDoubleQuotedAttr",
  "xss-filters.inSingleQuotedAttr",
  "xss-filters.inUnQuotedAttr",
  "xss.escapeHtml",
  "xss.escapeAttrValue",
  "Bun.escapeHTML",
  "encode-html",
  "lodash.escape.default",
  "htmlspecialchars",
  // They leave no `<` and no quotation marks.
  "encodeURI",
  "escape",
];

const cleaners = [
  "sanitize-html",
  "sanitize-html.default",
  "dompurify.sanitize",
  "dompurify().sanitize",
  "isomorphic-dompurify.sanitize",
  "xss",
  "xss.default",
  "xss.filterXSS",
  "xss.FilterXSS().process",
  "xss.default.FilterXSS().process",
  "insane",
  "striptags",
  "sanitizer.sanitize",
  "google-caja-sanitizer.sanitize",
  "@braintree/sanitize-url.sanitizeUrl",
];

/** Packages that make a text harmless in HTML: those that escape all of it, and those that leave harmless tags. */
export default {
  aliases: {
    "dompurify.default": "dompurify",
    "dompurify.default()": "dompurify()",
    "isomorphic-dompurify.default": "isomorphic-dompurify",
    "html-entities.AllHtmlEntities().encode": "html-entities.encode",
    "html-entities.XmlEntities().encode": "html-entities.encode",
    "he.default": "he",
  },
  sanitizers: Object.fromEntries([...escapers, ...cleaners].map((api) => [api, ["html-escape"]])),
  propagators: { "he.decode": [0], "he.unescape": [0], "html-entities.decode": [0], "entities.decode": [0] },
} satisfies PackageModel;
