import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bin } from "./run-nodesec.ts";

const folder = mkdtempSync(join(tmpdir(), "nodesec-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("nodesec serve", () => {
  it("ends when it is told so while it makes its database", async () => {
    const data = join(folder, "data");
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const env = {
      PATH: process.env.PATH,
      APP_ID: "1",
      PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      WEBHOOK_SECRET: "a secret of our own",
      NODESEC_DATA_DIR: data,
      NODESEC_GITHUB_API: "http://127.0.0.1:9",
      HOST: "127.0.0.1",
      PORT: "0",
    };
    const child = spawn(process.execPath, [bin, "serve"], { env, stdio: "ignore" });
    const exited = once(child, "exit");
    // While it fills the database, the process is too busy to hear a signal.
    while (!existsSync(join(data, "postgres/PG_VERSION"))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGTERM");
    const [code] = await exited;
    expect([0, 143]).toContain(code);
  });
});
