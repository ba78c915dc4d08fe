import type { PackageModel } from "../package-model.ts";

const effect = "puts it into the page as it is";
const creators = ["react", "preact", "preact/compat"].flatMap((name) => [
  `${name}.createElement`,
  `${name}.cloneElement`,
  `${name}.h`,
]);

/** React and its kin on the server, and Hono's own JSX: text is escaped where the code does not ask for HTML. */
export default {
  aliases: { "react.default": "react", "preact.default": "preact" },
  sinks: [
    { kind: "html-raw", apis: ["jsx.dangerouslySetInnerHTML"], assigned: true, fields: "__html", effect },
    { kind: "html-raw", apis: ["jsx.srcDoc"], assigned: true, effect },
    { kind: "html-raw", apis: creators, arguments: [1], fields: /^__html$/, effect },
    { kind: "html-raw", apis: ["hono/html.raw", "hono/utils/html.raw"], arguments: [0], effect },
  ],
  sanitizers: {
    "react-dom/server.renderToString": ["html-escape"],
    "react-dom/server.renderToStaticMarkup": ["html-escape"],
    "hono/html.html": ["html-escape"],
  },
} satisfies PackageModel;
