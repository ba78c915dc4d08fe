import type { PackageModel } from "../package-model.ts";

/** What holds of a text with `%2e%2e%2f` in it holds no more where that has become `../`. */
const undone = ["url", "path-inside", "path-segment", "not-dots", "followed", "html-escape", "shell-escape", "crlf"];

/** What is put together of names, and taken apart. `path.join`, `path.resolve` and `path.normalize` follow `..` and keep nothing out. */
export default {
  aliases: {
    "path.posix": "path",
    "path.win32": "path",
    "path.default": "path",
    "path/posix": "path",
    "url.URL": "URL",
    "url.URLSearchParams": "URLSearchParams",
    "whatwg-url.URL": "URL",
    "query-string": "querystring",
  },
  sanitizers: {
    "path.basename": ["path-segment"],
    "path.extname": ["path-segment", "extension"],
    // No protection: the text is made of every field.
    "path.format": [],
    "path.parse().base": ["path-segment"],
    "path.parse().name": ["path-segment"],
    "path.parse().ext": ["path-segment", "extension"],
    // The parser of URLs follows `..` itself, also where it is written `%2e%2e`; `%2f` stays what it is.
    "URL().pathname": ["path-inside"],
    "querystring.escape": ["url"],
    "querystring.stringify": ["url"],
    "sanitize-filename": ["path-segment"],
    filenamify: ["path-segment"],
    "resolve-path": ["path-inside"],
    slugify: ["characters"],
    "@sindresorhus/slugify": ["characters"],
  },
  undoes: {
    decodeURI: undone,
    decodeURIComponent: undone,
    atob: undone,
    unescape: undone,
    "querystring.unescape": undone,
  },
  guards: {
    "is-path-inside": ["path-inside"],
    "path-is-inside": ["path-inside"],
    "valid-filename": ["path-segment"],
  },
  propagators: {
    "fs.promises.realpath": [0],
    "fs.realpath": [0],
    "fs.realpath.native": [0],
    "fs.realpathSync": [0],
    "fs.realpathSync.native": [0],
    "path.dirname": [0],
    "path.join": "all",
    "path.normalize": [0],
    "path.parse": [0],
    "path.relative": "all",
    "path.resolve": "all",
    "path.toNamespacedPath": [0],
    "querystring.parse": [0],
    "querystring.unescape": [0],
    "url.fileURLToPath": [0],
    "url.format": [0],
    "url.parse": [0],
    "url.pathToFileURL": [0],
    // The second address, where it is one with a host, decides.
    "url.resolve": [1, 0],
    "url-join": "all",
    "normalize-path": [0],
    "upath.join": "all",
  },
} satisfies PackageModel;
