import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { startApp } from "../../app/start.ts";

/** `nodesec serve`: runs the app until it is told to end. A `.env` file fills in what the environment leaves out. */
export async function serve(): Promise<void> {
  if (existsSync(".env")) loadEnvFile(".env");
  const app = await startApp({ env: process.env });
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
  await app.close();
}
