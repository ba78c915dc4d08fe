import { createHash, randomBytes } from "node:crypto";
import { readdir, realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { NodesecError } from "../errors.ts";

export interface Lock {
  release(): Promise<void>;
}

/** Longest path of a Unix socket that every system takes (macOS: 104 bytes with the closing zero). */
const longestSocketPath = 100;
/** How often to look again: two processes that start together both step back. */
const tries = 5;

/**
 * Takes a folder for this process alone. The lock is a listening socket, which the kernel closes with its process: unlike
 * a file with a process id it cannot outlive a SIGKILL, nor mistake another container's process 1 for its own.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const place = placeOf(await realpath(folder));
  for (let left = tries; left > 0; left--) {
    const server = process.platform === "win32" ? await takePipe(place) : await takeSocket(place);
    if (!server) {
      await pause(10 + Math.random() * 100);
      continue;
    }
    // The lock must not keep a process alive that has nothing else to do.
    server.unref();
    return { release: () => close(server) };
  }
  throw new NodesecError("DATA_FOLDER_LOCKED", { path: folder });
}

/** Where the locks of a data folder are, and how their names begin. */
interface Place {
  readonly folder: string;
  readonly prefix: string;
}

function placeOf(folder: string): Place {
  const longest = join(folder, nameIn({ folder, prefix: "nodesec" }));
  if (Buffer.byteLength(longest) <= longestSocketPath) return { folder, prefix: "nodesec" };
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  return { folder: tmpdir(), prefix: `nodesec-${hash}` };
}

function nameIn({ prefix }: Place): string {
  return `${prefix}-${randomBytes(6).toString("hex")}.lock`;
}

/** A pipe of Windows is gone with its process, and there is one of a name. */
function takePipe({ folder, prefix }: Place): Promise<Server | undefined> {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  return listen(`\\\\.\\pipe\\${prefix}-${hash}`);
}

/**
 * Puts up a socket under a name that nobody else ever uses, and only then looks for others: of two processes at least one sees
 * the other and steps back. A dead socket can be removed at any time, because its name does not come back.
 */
async function takeSocket(place: Place): Promise<Server | undefined> {
  const own = nameIn(place);
  const server = await listen(join(place.folder, own));
  if (!server) return undefined;
  const others = (await readdir(place.folder)).filter(
    (name) => name !== own && name.startsWith(place.prefix) && name.endsWith(".lock"),
  );
  for (const name of others) {
    const address = join(place.folder, name);
    if (await answers(address)) {
      await close(server);
      return undefined;
    }
    await rm(address, { force: true });
  }
  return server;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
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

/** What says that nobody listens. Anything else may be somebody whom we cannot reach. */
const deadCodes: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOENT", "ENOTSOCK"]);

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const settle = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", (error: NodeJS.ErrnoException) => settle(!deadCodes.has(error.code ?? "")));
  });
}
