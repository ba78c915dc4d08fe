import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Hub } from "./reply.ts";
import { accountOf, findRepository, type RepositoryState } from "./state.ts";

const address = /^\/git\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/;

/** Whether a request is git's. */
export function isGitRequest(path: string): boolean {
  return path.startsWith("/git/");
}

function toStatus(headers: ReadonlyMap<string, string>): number {
  return Number((headers.get("status") ?? "200").slice(0, 3));
}

/** Splits the output of a CGI program into its head and the first bytes of its body. */
function splitHead(bytes: Buffer): { readonly headers: Map<string, string>; readonly rest: Buffer } | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const lines = bytes.subarray(0, end).toString().split("\r\n");
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, rest: bytes.subarray(end + 4) };
}

/** The login in the credentials; whoever gives none pushes as the owner. */
function pusherOf(request: IncomingMessage, repository: RepositoryState): string {
  const [, encoded = ""] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  const [login] = Buffer.from(encoded, "base64").toString().split(":");
  return login === undefined || login === "" ? repository.owner.login : login;
}

async function runBackend(
  request: IncomingMessage,
  response: ServerResponse,
  env: Record<string, string>,
): Promise<void> {
  const child = spawn("git", ["http-backend"], { env: { ...process.env, ...env } });
  const input = request.headers["content-encoding"] === "gzip" ? request.pipe(createGunzip()) : request;
  const sent = pipeline(input, child.stdin).catch(() => child.stdin.destroy());
  let head = Buffer.alloc(0);
  let isHeadSent = false;
  for await (const chunk of child.stdout) {
    if (isHeadSent) {
      response.write(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const split = splitHead(head);
    if (split === undefined) continue;
    response.writeHead(toStatus(split.headers), Object.fromEntries(split.headers));
    response.write(split.rest);
    isHeadSent = true;
  }
  await sent;
}

/** Serves git's smart protocol, and hands every branch that a push moved to `onUpdate` before the answer ends. */
export async function handleGit(
  hub: Hub,
  request: IncomingMessage,
  response: ServerResponse,
  onUpdate: (
    repository: RepositoryState,
    update: { ref: string; before: string | undefined; after: string | undefined; login: string },
  ) => Promise<void>,
): Promise<void> {
  const url = new URL(request.url ?? "/", hub.url());
  const [, owner = "", name = "", service = ""] = address.exec(url.pathname) ?? [];
  const repository = findRepository(hub.world, owner, name);
  if (repository === undefined) {
    response.writeHead(404).end("Repository not found.\n");
    return;
  }
  const isPush = service === "/git-receive-pack";
  const before = isPush ? await repository.git.refs() : new Map<string, string>();
  await runBackend(request, response, {
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_PROJECT_ROOT: repository.git.folder,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: service,
    REQUEST_METHOD: request.method ?? "GET",
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers["content-type"] ?? "",
    REMOTE_ADDR: "127.0.0.1",
    REMOTE_USER: "pusher",
    ...(typeof request.headers["git-protocol"] === "string" && { GIT_PROTOCOL: request.headers["git-protocol"] }),
  });
  if (isPush) {
    const after = await repository.git.refs();
    const login = accountOf(hub.world, pusherOf(request, repository)).login;
    for (const ref of new Set([...before.keys(), ...after.keys()])) {
      const update = { ref, before: before.get(ref), after: after.get(ref), login };
      if (update.before !== update.after) await onUpdate(repository, update);
    }
  }
  response.end();
}
