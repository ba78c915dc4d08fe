import type { PackageModel } from "../package-model.ts";

const entry = "archive.Entry";

/**
 * Where a link leads to is called so in the headers of tar files, in the `ustar` format and in the `pax` format of POSIX (IEEE Std
 * 1003.1, "pax", ustar Interchange Format and pax Header Keywords), and in every package that reads them.
 */
const links = ["linkname", "linkpath"];

/** Parsers that announce each entry of an archive as it is read. */
const streaming = ["unzipper.Parse()", "unzipper.ParseOne()", "unzip.Parse()", "unzip-stream.Parse()"];

/** Functions and methods whose result holds the entries of an archive. */
const listing = [
  ...["adm-zip().getEntries()", "adm-zip().getEntry()", "decompress()", "decompress-tar()()", "decompress-targz()()"],
  ...["decompress-tarbz2()()", "decompress-unzip()()", "jszip().files", "jszip.loadAsync()", "jszip().loadAsync()"],
  ...[
    "unzipper.Open.file()",
    "unzipper.Open.buffer()",
    "unzipper.Open.url()",
    "unzipper.Open.s3()",
    "fflate.unzipSync()",
  ],
  ...["@zip.js/zip.js.ZipReader().getEntries()", "node-unrar-js.createExtractorFromFile().getFileList()"],
  ...["tar-stream.extract()[]"],
];

/**
 * Archives. The names of their entries are data of whoever made the archive. Packages that check names themselves before they
 * give them out are no source: `yauzl`, `extract-zip`, `node-stream-zip`.
 */
export default {
  aliases: Object.fromEntries(links.map((name) => [`*.${name}`, "archive.Link"])),
  callbacks: [
    { apis: streaming.map((parser) => `${parser}.on`), first: /^entry$/, parameters: [entry] },
    { apis: ["tar-stream.extract().on"], first: /^entry$/, parameters: [entry, undefined, undefined] },
    { apis: ["tar.Parse().on", "tar.Parser().on"], first: /^entry$/, parameters: [entry] },
    { apis: ["tar.t", "tar.list", "tar.x", "tar.extract"], option: ["onentry", "onReadEntry"], parameters: [entry] },
    { apis: ["jszip().forEach", "jszip.loadAsync().forEach"], parameters: [entry, entry] },
    { apis: ["decompress"], option: ["map", "filter"], parameters: [entry] },
    { apis: ["fflate.unzip"], parameters: [undefined, entry] },
  ],
  sources: {
    [entry]: "archive",
    "archive.Link": "archive",
    ...Object.fromEntries(listing.map((name) => [name, "archive"])),
    ...Object.fromEntries(streaming.map((parser) => [`${parser}[]`, "archive"])),
  },
} satisfies PackageModel;
