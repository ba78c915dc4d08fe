import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The real app in a process of its own. */
export interface RunningApp {
  readonly url: string;
  /** Resolves when it takes webhooks. Rejects if it ends before. */
  untilReady(): Promise<void>;
  /** The end of what it wrote. */
  said(): string;
  stop(): Promise<void>;
}

const bin = fileURLToPath(new URL("../../bin/nodesec.js", import.meta.url));
const patience = 60_000;
const stopPatience = 8000;

/** Starts `nodesec serve` with these variables. */
export async function startApp(env: NodeJS.ProcessEnv): Promise<RunningApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [bin, "serve"], {
    env: { ...process.env, ...env, HOST: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  let ready = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-10_000);
    });
  }
  return {
    url,
    said: () => said,
    async untilReady() {
      const deadline = Date.now() + patience;
      while (!(await isReady(url))) {
        if (child.exitCode !== null) throw new Error(`The app ended with exit code ${child.exitCode}.`);
        if (Date.now() > deadline) throw new Error(`The app was not ready within ${patience / 1000} s.`);
        await pause(50);
      }
      ready = true;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // Before it listens it has nothing to put in order.
      child.kill(ready ? "SIGTERM" : "SIGKILL");
      await Promise.race([ended, pause(stopPatience, undefined, { ref: false })]);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch (error) {
    // fetch gives a TypeError while nothing listens.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
