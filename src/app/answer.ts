import type { ServerResponse } from "node:http";

/** What a route says. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
  /** Whether the connection ends with it: the rest of a body that is not wanted is not read. */
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
    ...(close && { connection: "close" }),
  });
  response.end(text);
}

/** JSON with a line end. */
export function jsonAnswer(status: number, value: object): Answer {
  return { status, text: `${JSON.stringify(value)}\n`, type: "application/json" };
}
