import { access, constants, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { ConstructorOptions } from "pg-boss";
import { NodesecError } from "../errors.ts";
import { lockFolder } from "./lock-folder.ts";

/** Where the jobs are kept: a PostgreSQL server, or an embedded one in a folder. */
export type DatabaseChoice = { readonly url: string } | { readonly folder: string };

export interface Database {
  /** What pg-boss needs to reach it. */
  readonly options: ConstructorOptions;
  /** Whether this process is the only one that can reach it. */
  readonly isOurs: boolean;
  close(): Promise<void>;
}

/** Opens the database. Rejects with a `NodesecError` that says what is wrong with the folder. */
export async function openDatabase(choice: DatabaseChoice): Promise<Database> {
  if ("folder" in choice) return await openFolder(resolve(choice.folder));
  return {
    options: { connectionString: choice.url, application_name: "nodesec", max: 8 },
    isOurs: false,
    async close() {},
  };
}

async function openFolder(folder: string): Promise<Database> {
  await makeWritable(folder);
  const lock = await lockFolder(folder);
  try {
    // Loaded here, so that an app on a PostgreSQL server never pays for the embedded one.
    const [{ PGlite }, { fromPglite }] = await Promise.all([import("@electric-sql/pglite"), import("pg-boss")]);
    const pglite = await PGlite.create(resolve(folder, "postgres"));
    return {
      options: { db: fromPglite(pglite), backend: "pglite" },
      isOurs: true,
      async close() {
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw new NodesecError("DATA_FOLDER_DAMAGED", { path: folder, reason: reasonOf(error) }, { cause: error });
  }
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new NodesecError("DATA_FOLDER_NOT_WRITABLE", { path: folder, reason: reasonOf(error) }, { cause: error });
  }
}

/** A short reason without paths or connection strings: the error's code where it has one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
