import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockFolder } from "../../src/jobs/lock-folder.ts";
import { temporaryFolder } from "./folder.ts";

const root = await temporaryFolder();
async function newFolder(name: string): Promise<string> {
  const path = join(root, name);
  await mkdir(path, { recursive: true });
  return path;
}

/** A process that took the lock and was killed. */
async function leaveLock(folder: string): Promise<void> {
  const code = `const { lockFolder } = await import("./src/jobs/lock-folder.ts");
    await lockFolder(${JSON.stringify(folder)}); console.log("taken"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

describe("lockFolder", () => {
  test("gives a folder to one of many that ask at the same time, also over what a killed process left behind", async () => {
    const folder = await newFolder("race");
    await leaveLock(folder);
    expect(await readdir(folder)).toHaveLength(1);
    for (let round = 0; round < 10; round++) {
      const asked = await Promise.allSettled(Array.from({ length: 4 }, () => lockFolder(folder)));
      const won = asked.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      expect(won.length).toBeLessThanOrEqual(1);
      if (round === 0) expect((await readdir(folder)).length).toBeLessThanOrEqual(1);
      await Promise.all(won.map((lock) => lock.release()));
      const next = await lockFolder(folder);
      await next.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test("locks a folder whose path is too long for a socket", async () => {
    const folder = await newFolder("long".repeat(40));
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "DATA_FOLDER_LOCKED" });
    expect(await readdir(folder)).toEqual([]);
    await lock.release();
    await (await lockFolder(folder)).release();
  });
});
