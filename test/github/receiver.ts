import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

/** A webhook as it arrived. */
interface Received {
  readonly event: string;
  readonly delivery: string;
  readonly isSigned: boolean;
  readonly payload: { readonly action?: string; readonly issue?: unknown };
}

/** A receiver of webhooks that only keeps them. */
export interface Receiver {
  readonly url: string;
  readonly events: readonly Received[];
  /** What it answers from now on. */
  status: number;
  waitFor(event: string, action?: string): Promise<Received>;
  close(): Promise<void>;
}

/** Listens for webhooks that are signed with `secret`. */
export async function startReceiver(secret: string): Promise<Receiver> {
  const events: Received[] = [];
  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
    events.push({
      event: String(request.headers["x-github-event"]),
      delivery: String(request.headers["x-github-delivery"]),
      isSigned: request.headers["x-hub-signature-256"] === signature,
      payload: JSON.parse(body),
    });
    response.writeHead(receiver.status).end("thanks");
  }
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    events,
    status: 202,
    async waitFor(event, action) {
      for (let tries = 0; tries < 500; tries++) {
        const found = events.find((each) => each.event === event && (!action || each.payload.action === action));
        if (found) return found;
        await wait(10);
      }
      throw new Error(`No ${event} ${action ?? ""} came; there were ${events.map((each) => each.event).join(", ")}`);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
