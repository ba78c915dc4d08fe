import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { NodesecError } from "../errors.ts";
import { reasonOf } from "../jobs/open-database.ts";
import type { Log } from "../model/ports.ts";
import { type Answer, sendAnswer } from "./answer.ts";

/** Answers one request, or says with `undefined` that it did so itself. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<Answer | undefined>;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens, and answers every request, also where its route throws: then without a word about why. */
export async function serveHttp(
  { host, port }: { readonly host: string; readonly port: number },
  route: Route,
  log: Log,
): Promise<Listening> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 16_384 },
    (request, response) => {
      answer(route, request, response).catch((error: unknown) => {
        log.error({ err: error, path: pathOf(request) }, "a request failed");
        if (!response.headersSent) sendAnswer(response, { status: 500, text: "internal error\n", close: true });
        else response.destroy();
      });
    },
  );
  server.maxConnections = 500;
  await listen(server, host, port);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { url: `http://${printable(host)}:${actual}`, close: () => close(server) };
}

async function answer(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await route(request, response);
  if (result) sendAnswer(response, result);
}

/** The path without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?")[0] ?? "/";
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(new NodesecError("ADDRESS_UNAVAILABLE", { host, port, reason: reasonOf(error) }, { cause: error })),
    );
    server.listen(port, host, () => resolve());
  });
}

function printable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Somebody who sends a byte a minute must not hold up the end.
  const timer = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(timer);
}
