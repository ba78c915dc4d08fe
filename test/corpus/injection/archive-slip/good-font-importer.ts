import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import unzipper, { type Entry } from "unzipper";

const fontTypes = new Set([".ttf", ".otf", ".woff2"]);

/** Takes the fonts out of an archive, whatever folders they are in. */
export async function importFonts(input: NodeJS.ReadableStream, folder: string): Promise<string[]> {
  const imported: string[] = [];
  await mkdir(folder, { recursive: true });
  const entries = input.pipe(unzipper.Parse({ forceStream: true }));
  for await (const entry of entries as AsyncIterable<Entry>) {
    const name = basename(entry.path);
    if (entry.type !== "File" || !fontTypes.has(extname(name).toLowerCase())) {
      entry.autodrain();
      continue;
    }
    await pipeline(entry, createWriteStream(join(folder, name)));
    imported.push(name);
  }
  return imported;
}
