import type { IncomingMessage, ServerResponse } from "node:http";

/** What a route says. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
  /** Whether the connection ends with it, if the rest of a body that is not wanted does not end soon. */
  readonly close?: boolean;
}

/** Sends an answer that no browser takes for anything else. */
export function sendAnswer(
  response: ServerResponse,
  { status, text, type = "text/plain; charset=utf-8", close }: Answer,
) {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(text);
  if (close) linger(response.req);
}

/** Cut off at once, the other side would lose the answer together with what it still sends. */
const lingerMs = 2_000;

function linger(request: IncomingMessage): void {
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  for (const event of ["end", "close"]) request.once(event, () => clearTimeout(timer));
  if (request.complete) clearTimeout(timer);
  request.resume();
}

/** JSON with a line end. */
export function jsonAnswer(status: number, value: object): Answer {
  return { status, text: `${JSON.stringify(value)}\n`, type: "application/json" };
}
