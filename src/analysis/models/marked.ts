import type { PackageModel } from "../package-model.ts";

/** Makers of HTML from Markdown that leave the HTML in it as it is. */
const open = [
  "marked",
  "marked.marked",
  "marked.parse",
  "marked.marked.parse",
  "marked.parseInline",
  "marked.Marked().parse",
  "marked.setOptions().parse",
  "showdown.Converter().makeHtml",
  "snarkdown",
  "micromarkdown.parse",
  "markdown.markdown.toHTML",
  "commonmark.HtmlRenderer().render",
];

/** Makers that escape it unless they are told otherwise. */
const closed = [
  "markdown-it().render",
  "markdown-it().renderInline",
  "remarkable.Remarkable().render",
  "micromark.micromark",
];

/** Markdown becomes HTML. */
export default {
  aliases: { "marked.default": "marked", "showdown.default": "showdown", "markdown-it.default": "markdown-it" },
  sanitizers: Object.fromEntries(closed.map((api) => [api, ["html-escape"]])),
  propagators: Object.fromEntries(open.map((api) => [api, [0]] as const)),
} satisfies PackageModel;
