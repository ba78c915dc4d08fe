import { createHash } from "node:crypto";
import { realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodesecError } from "../errors.ts";

export interface Lock {
  release(): Promise<void>;
}

/** Longest path of a Unix socket that every system takes (macOS: 104 bytes with the closing zero). */
const longestSocketPath = 100;

/**
 * Takes a folder for this process alone. The lock is a listening socket, which the kernel closes with its process: unlike
 * a file with a process id it cannot outlive a SIGKILL, nor mistake another container's process 1 for its own.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const address = addressOf(await realpath(folder));
  const server = (await listen(address)) ?? (await listenAgain(address, folder));
  // The lock must not keep a process alive that has nothing else to do.
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function addressOf(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  if (process.platform === "win32") return `\\\\.\\pipe\\nodesec-${name}`;
  const inside = join(folder, "nodesec.lock");
  return Buffer.byteLength(inside) <= longestSocketPath ? inside : join(tmpdir(), `nodesec-${name}.lock`);
}

/** Somebody's socket is there: alive, or left behind by a process that was killed. */
async function listenAgain(address: string, folder: string): Promise<Server> {
  if (await answers(address)) throw new NodesecError("DATA_FOLDER_LOCKED", { path: folder });
  await rm(address, { force: true });
  const server = await listen(address);
  if (!server) throw new NodesecError("DATA_FOLDER_LOCKED", { path: folder });
  return server;
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const settle = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
