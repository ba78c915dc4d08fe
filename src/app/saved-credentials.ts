import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { NodesecError } from "../errors.ts";
import { reasonOf } from "../jobs/open-database.ts";
import type { Env } from "./settings.ts";

const names = ["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"] as const;

/** What the set-up page stored, for those settings that the environment leaves out; it is all or nothing. */
export function readSavedCredentials(env: Env, dataDir: string): Env {
  if ([...names, "PRIVATE_KEY_PATH"].some((name) => env[name])) return env;
  let text: string;
  try {
    text = readFileSync(fileIn(dataDir), "utf8");
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return env;
    throw new NodesecError("DATA_FOLDER_NOT_WRITABLE", { path: dataDir, reason: reasonOf(error) }, { cause: error });
  }
  const saved = parseEnv(text);
  return { ...env, ...Object.fromEntries(names.map((name) => [name, saved[name]])) };
}

/** Stores what GitHub gave to the set-up page, readable by this user alone. */
export function saveCredentials(values: Env, dataDir: string): void {
  const lines = names.flatMap((name) => {
    const value = values[name]?.trim().replace(/^"(.*)"$/s, "$1");
    return value ? [`${name}="${value.replaceAll("\r", "").replaceAll("\n", "\\n")}"`] : [];
  });
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileIn(dataDir), `${lines.join("\n")}\n`, { mode: 0o600 });
}

function fileIn(dataDir: string): string {
  return join(dataDir, "app.env");
}
