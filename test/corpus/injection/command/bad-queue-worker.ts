import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Job, Worker } from "bullmq";

interface Conversion {
  readonly input: string;
  readonly format: "mp4" | "webm";
  readonly filters?: string;
}

const isWindows = process.platform === "win32";

/** Types are gone at run time: a job holds whatever was put into the queue. */
async function convert({ data, log }: Job<Conversion>): Promise<void> {
  const output = `/srv/films/${Date.now()}.${data.format}`;
  const filters = data.filters ? `-vf ${data.filters}` : "";
  const line = `ffmpeg -y -i ${data.input} ${filters} ${output}`;
  await log(line);
  const child = isWindows
    ? spawn("cmd.exe", ["/d", "/s", "/c", line], { stdio: "ignore" }) // finding
    : spawn("/bin/bash", ["-c", line], { stdio: "ignore" }); // finding
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

export const worker = new Worker<Conversion>("films", convert, { connection: { host: "redis" } });
