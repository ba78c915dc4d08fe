import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockFolder } from "../../src/jobs/lock-folder.ts";
import { startQueue } from "../../src/jobs/queue.ts";
import { temporaryFolder } from "./folder.ts";

const folder = await temporaryFolder();
const log = { debug() {}, info() {}, warn() {}, error() {} };
const start = (database: { folder: string } | { url: string }) => startQueue({ database, log, handle: async () => {} });

describe("openDatabase", () => {
  test("refuses a folder that is a file", async () => {
    const path = join(folder, "file");
    await writeFile(path, "");
    await expect(start({ folder: path })).rejects.toMatchObject({ code: "DATA_FOLDER_NOT_WRITABLE" });
  });

  test("refuses a folder that another process has", async () => {
    const path = join(folder, "taken");
    await mkdir(path);
    const lock = await lockFolder(path);
    await expect(start({ folder: path })).rejects.toMatchObject({ code: "DATA_FOLDER_LOCKED" });
    await lock.release();
    const again = await lockFolder(path);
    await again.release();
  });

  test("takes over the lock that a killed process left behind", async () => {
    const path = join(folder, "left");
    await mkdir(path);
    await writeFile(join(path, "nodesec-0123456789ab.lock"), "");
    const lock = await lockFolder(path);
    await lock.release();
  });

  test("says that a database is damaged, and lets go of the folder", async () => {
    const path = join(folder, "damaged");
    await mkdir(join(path, "postgres"), { recursive: true });
    await writeFile(join(path, "postgres", "PG_VERSION"), "3\n");
    await expect(start({ folder: path })).rejects.toMatchObject({ code: "DATA_FOLDER_DAMAGED" });
    await rm(join(path, "postgres"), { recursive: true });
    const lock = await lockFolder(path);
    await lock.release();
  });

  test("says that a server does not answer, without its password", async () => {
    const error = await start({ url: "postgres://nodesec:hunter2@127.0.0.1:9/nodesec" }).catch(
      (problem: unknown) => problem,
    );
    expect(error).toMatchObject({ code: "DATABASE_FAILED" });
    expect(String(error)).not.toContain("hunter2");
  });
});
