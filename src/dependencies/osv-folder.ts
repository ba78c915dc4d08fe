import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Advisory } from "../model/dependency.ts";
import { inParallel } from "../model/in-parallel.ts";
import type { Advisories } from "../model/ports.ts";
import { parseOsvRecord } from "./osv-record.ts";
import { unreachable } from "./request-json.ts";

const filesAtOnce = 32;

/**
 * The advisories in a folder of OSV's records, one JSON file for each, such as OSV's `npm/all.zip` unpacked; folders in it
 * count too. Read once, and anew when the folder has changed. Rejects with ADVISORIES_UNREACHABLE where it cannot be read
 * or any file is no record: what it would have said is not known.
 */
export function osvFolder(folder: string): Advisories {
  let snapshot: Snapshot | undefined;
  return {
    async lookup(versions, signal) {
      const changed = await changeTime(folder);
      if (snapshot?.changed !== changed) snapshot = { changed, advisories: readAll(folder) };
      const { advisories } = snapshot;
      try {
        const known = await advisories;
        signal?.throwIfAborted();
        return [...versions.keys()].flatMap((name) => known.get(name) ?? []);
      } catch (error) {
        // The next review may find it mended.
        if (snapshot?.advisories === advisories) snapshot = undefined;
        throw error;
      }
    },
  };
}

interface Snapshot {
  readonly changed: number;
  readonly advisories: Promise<ReadonlyMap<string, readonly Advisory[]>>;
}

async function changeTime(folder: string): Promise<number> {
  try {
    return (await stat(folder)).mtimeMs;
  } catch (error) {
    throw unreachable(folder, "the folder cannot be read", error);
  }
}

async function readAll(folder: string): Promise<ReadonlyMap<string, readonly Advisory[]>> {
  const files = await listFiles(folder);
  if (files.length === 0) throw unreachable(folder, "there is no JSON file in it");
  const records = await inParallel(files, filesAtOnce, (file) => readRecord(folder, file));
  return Map.groupBy(records.flat(), ({ packageName }) => packageName);
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json"));
  } catch (error) {
    throw unreachable(folder, "the folder cannot be read", error);
  }
}

async function readRecord(folder: string, file: string): Promise<readonly Advisory[]> {
  const advisories = parseOsvRecord(parse(await readText(folder, file)));
  if (!advisories) throw unreachable(folder, `${file} is no record of OSV`);
  return advisories;
}

async function readText(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), "utf8");
  } catch (error) {
    throw unreachable(folder, `${file} cannot be read`, error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no record.
    return undefined;
  }
}
