/**
 * The name of an entry in an archive decides where a file is written.
 *
 * Whoever makes the archive is free to call an entry `../../home/app/.ssh/authorized_keys`. Joined to the folder that the archive
 * is unpacked to, the name leads out of it, and the entry overwrites any file that the service may write: its own code, too.
 * The targets of links in an archive do the same in two steps.
 *
 * ## Entries of a ZIP file
 *
 * ```js bad
 * const fs = require("fs");
 * const path = require("path");
 * const AdmZip = require("adm-zip");
 *
 * function unpack(file, folder) {
 *   for (const entry of new AdmZip(file).getEntries()) {
 *     if (entry.isDirectory) continue;
 *     fs.writeFileSync(path.join(folder, entry.entryName), entry.getData()); // finding
 *   }
 * }
 *
 * module.exports = unpack;
 * ```
 *
 * Resolve the name and compare its beginning with the folder, the separator included:
 *
 * ```js good
 * const fs = require("fs");
 * const path = require("path");
 * const AdmZip = require("adm-zip");
 *
 * function unpack(file, folder) {
 *   const root = path.resolve(folder);
 *   for (const entry of new AdmZip(file).getEntries()) {
 *     if (entry.isDirectory) continue;
 *     const target = path.resolve(root, entry.entryName);
 *     if (!target.startsWith(root + path.sep)) throw new Error(`${entry.entryName} leads out of the archive.`);
 *     fs.writeFileSync(target, entry.getData());
 *   }
 * }
 *
 * module.exports = unpack;
 * ```
 *
 * ## Streams
 *
 * ```ts bad
 * import { createReadStream, createWriteStream } from "node:fs";
 * import { mkdir } from "node:fs/promises";
 * import path from "node:path";
 * import unzipper from "unzipper";
 *
 * export function restore(backup: string, folder: string): void {
 *   createReadStream(backup)
 *     .pipe(unzipper.Parse())
 *     .on("entry", async (entry) => {
 *       const target = path.join(folder, entry.path);
 *       await mkdir(path.dirname(target), { recursive: true }); // finding
 *       entry.pipe(createWriteStream(target)); // finding
 *     });
 * }
 * ```
 *
 * `Extract` of the same package compares names itself:
 *
 * ```ts good
 * import { createReadStream } from "node:fs";
 * import unzipper from "unzipper";
 *
 * export function restore(backup: string, folder: string): void {
 *   createReadStream(backup).pipe(unzipper.Extract({ path: folder }));
 * }
 * ```
 *
 * ## Names and links of a tar file
 *
 * ```js bad
 * import fs from "node:fs";
 * import path from "node:path";
 * import tar from "tar-stream";
 *
 * export function unpack(input, folder) {
 *   const extract = tar.extract();
 *   extract.on("entry", (header, stream, next) => {
 *     const target = path.join(folder, header.name);
 *     if (header.type === "symlink") {
 *       fs.symlink(header.linkname, target, next); // finding
 *       return;
 *     }
 *     stream.pipe(fs.createWriteStream(target)).on("finish", next); // finding
 *   });
 *   input.pipe(extract);
 * }
 * ```
 *
 * ```js good
 * import fs from "node:fs";
 * import path from "node:path";
 * import tar from "tar-stream";
 *
 * export function unpack(input, folder) {
 *   const extract = tar.extract();
 *   extract.on("entry", (header, stream, next) => {
 *     const relative = path.relative(folder, path.join(folder, header.name));
 *     if (header.type !== "file" || relative.startsWith("..")) {
 *       stream.on("end", next).resume();
 *       return;
 *     }
 *     stream.pipe(fs.createWriteStream(path.join(folder, relative))).on("finish", next);
 *   });
 *   input.pipe(extract);
 * }
 * ```
 *
 * ## Readers in a list, and links of any tar header
 *
 * ```js bad
 * const fs = require("fs/promises");
 * const path = require("path");
 * const unpackTar = require("decompress-tar");
 * const unpackZip = require("decompress-unzip");
 *
 * const readers = [unpackTar(), unpackZip()];
 *
 * module.exports = async (input, folder) => {
 *   const lists = await Promise.all(readers.map((read) => read(input)));
 *   for (const file of lists.flat()) await fs.writeFile(path.join(folder, file.path), file.data); // finding
 * };
 *
 * module.exports.link = (header, target) => fs.symlink(header.linkname, target); // finding
 * ```
 *
 * ```js good
 * const fs = require("fs/promises");
 * const path = require("path");
 * const unpackTar = require("decompress-tar");
 * const unpackZip = require("decompress-unzip");
 *
 * const readers = [unpackTar(), unpackZip()];
 *
 * module.exports = async (input, folder) => {
 *   const lists = await Promise.all(readers.map((read) => read(input)));
 *   for (const file of lists.flat()) {
 *     if (file.type === "file") await fs.writeFile(path.join(folder, path.join("/", file.path)), file.data);
 *   }
 * };
 *
 * module.exports.link = (root, header, target) => fs.link(path.join(root, path.join("/", header.linkname)), target);
 * ```
 *
 * ## Not reported
 *
 * Names without folders, names that the program makes itself, and packages that compare names before they write or give them
 * out (`tar.x`, `extract-zip`, `adm-zip`'s `extractAllTo`, `yauzl`):
 *
 * ```js good
 * import fs from "node:fs";
 * import path from "node:path";
 * import AdmZip from "adm-zip";
 * import extractZip from "extract-zip";
 * import * as tar from "tar";
 *
 * export async function importPhotos(file, folder) {
 *   await extractZip(file, { dir: folder });
 *   await tar.x({ file, cwd: folder });
 *   const zip = new AdmZip(file);
 *   zip.extractAllTo(folder, true);
 *   for (const entry of zip.getEntries()) {
 *     if (entry.entryName === "album.json") fs.writeFileSync(path.join(folder, "album.json"), entry.getData());
 *     else fs.writeFileSync(path.join(folder, path.basename(entry.entryName)), entry.getData());
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * How large an archive becomes when it is unpacked is not looked at here. Old versions of packages that compare names today are
 * reported by their advisories.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/archive-slip",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [22, 29, 59],
  owasp: "A01:2021",
  message:
    "The name of an entry in an archive decides where a file is written, and `../` in it leads out of the folder.",
  fix: "Resolve the name, compare its beginning with the folder and its separator, and skip entries that lead out of it.",
  sources: ["archive"],
  sinks: ["path-write"],
  sanitizers: ["number", "allow-list", "characters", "path-segment", "path-inside"],
} satisfies TaintRule;
