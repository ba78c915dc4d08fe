import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** The real program in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  /** Ends with the signal and gives back the exit code. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

let ports = 0;

/** Starts it, and waits until it takes webhooks. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<Served> {
  const port = 20_000 + (process.pid % 20_000) + ports++;
  const env = { ...process.env, ...environment, PORT: String(port) };
  const child = spawn(process.execPath, ["bin/nodesec.js", "serve"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  const served: Served = {
    child,
    url,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, "exit");
      child.kill(signal);
      const [code] = await exited;
      return typeof code === "number" ? code : null;
    },
  };
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return served;
    await sleep(100);
  }
  await served.end("SIGKILL");
  throw new Error("nodesec serve did not start");
}
