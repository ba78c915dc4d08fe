import { untilSignal } from "../signals.ts";

/** `nodesec serve`: the GitHub App, until it is told to stop. */
export async function serve({ port, host }: { readonly port?: number; readonly host?: string }): Promise<void> {
  const { startApp } = await import("../../app/start.ts");
  const app = await startApp({
    env: process.env,
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
  });
  const stopped = untilSignal();
  process.stderr.write(
    app.isSetup
      ? `NodeSec has no credentials yet. Set the GitHub App up at ${app.url}/probot\n`
      : `NodeSec listens at ${app.url}\n`,
  );
  await stopped;
  await app.close();
}
