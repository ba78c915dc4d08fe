import { createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import AdmZip from "adm-zip";
import archiver from "archiver";
import * as tar from "tar";

const target = path.resolve("data", "invoices");

export async function importInvoices(file) {
  const zip = new AdmZip(file);
  const index = JSON.parse(zip.readAsText("index.json"));
  const known = new Set(["invoices.csv", "customers.csv"]);
  for (const entry of zip.getEntries()) {
    if (!known.has(entry.entryName)) continue;
    await writeFile(path.join(target, entry.entryName), entry.getData());
  }
  zip.extractAllTo(path.join(target, "originals"), true);
  return index.length;
}

export async function listInvoices(file) {
  const names = [];
  await tar.t({ file, onReadEntry: (entry) => names.push(entry.path) });
  return names;
}

export function packInvoices(files) {
  const archive = archiver("zip");
  archive.pipe(createWriteStream(path.join(target, "all.zip")));
  for (const file of files) archive.append(readFile(file), { name: path.basename(file) });
  return archive.finalize();
}
