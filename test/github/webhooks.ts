import { createHmac, randomUUID } from "node:crypto";

/** One attempt to deliver an event, as the deliveries API shows it. */
export interface Delivery {
  readonly id: number;
  /** The same on every attempt for one event. */
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly redelivery: boolean;
  readonly installation_id: number | null;
  readonly repository_id: number | null;
  readonly delivered_at: string;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  duration: number;
  status: string;
  status_code: number;
  response: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

/** What is delivered; a signature of one's own may be wrong on purpose. */
export interface Outgoing {
  readonly event: string;
  readonly payload: object;
  readonly signature?: string;
  readonly guid?: string;
}

/** Delivers events as GitHub does: signed, once, waiting ten seconds, in no promised order. */
export interface Webhooks {
  readonly deliveries: readonly Delivery[];
  deliverTo(url: string | undefined): void;
  /** Sends at once and gives the delivery with its result. Undefined where nobody listens. */
  send(outgoing: Outgoing): Promise<Delivery | undefined>;
  /** Sends in the background, or keeps the event while deliveries are held. */
  emit(outgoing: Outgoing): void;
  redeliver(id: number): Promise<Delivery | undefined>;
  /** Keeps events back until `release`, which may reverse their order. */
  hold(): void;
  release(options?: { readonly reverse?: boolean }): void;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  close(): void;
}

const timeoutMs = 10_000;

function numberAt(payload: object, key: string): number | null {
  const found: unknown = Object.entries(payload).find(([name]) => name === key)?.[1];
  if (typeof found !== "object" || found === null || !("id" in found)) return null;
  return typeof found.id === "number" ? found.id : null;
}

/** Makes the sender of one app's webhooks. */
export function createWebhooks(secret: string, appId: number, nextId: () => number): Webhooks {
  const deliveries: Delivery[] = [];
  const underway = new Set<Promise<unknown>>();
  const closing = new AbortController();
  let target: string | undefined;
  let held: Outgoing[] | undefined;

  function prepare(outgoing: Outgoing, redelivery: boolean): Delivery {
    const { event, payload, guid = randomUUID() } = outgoing;
    const body = JSON.stringify(payload);
    const signature = outgoing.signature ?? `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
    return {
      id: nextId(),
      guid,
      event,
      action: "action" in payload && typeof payload.action === "string" ? payload.action : null,
      redelivery,
      installation_id: numberAt(payload, "installation"),
      repository_id: numberAt(payload, "repository"),
      delivered_at: new Date().toISOString(),
      request: {
        headers: {
          accept: "*/*",
          "content-type": "application/json",
          "user-agent": "GitHub-Hookshot/5tandin",
          "x-github-delivery": guid,
          "x-github-event": event,
          "x-github-hook-id": "1",
          "x-github-hook-installation-target-id": String(appId),
          "x-github-hook-installation-target-type": "integration",
          "x-hub-signature-256": signature,
        },
        body,
      },
      duration: 0,
      status: "pending",
      status_code: 0,
      response: { headers: {}, body: "" },
    };
  }

  async function attempt(delivery: Delivery, url: string): Promise<Delivery> {
    deliveries.push(delivery);
    const started = performance.now();
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), closing.signal]);
      const response = await fetch(url, { method: "POST", ...delivery.request, signal });
      delivery.response = { headers: Object.fromEntries(response.headers), body: await response.text() };
      delivery.status_code = response.status;
      delivery.status = response.ok ? "OK" : `Invalid HTTP Response: ${response.status}`;
    } catch (error) {
      delivery.status =
        error instanceof Error && error.name === "TimeoutError" ? "timed out" : "failed to connect to host";
    }
    delivery.duration = (performance.now() - started) / 1000;
    return delivery;
  }

  async function send(outgoing: Outgoing, redelivery = false): Promise<Delivery | undefined> {
    if (target === undefined) return undefined;
    const attempted = attempt(prepare(outgoing, redelivery), target);
    underway.add(attempted);
    try {
      return await attempted;
    } finally {
      underway.delete(attempted);
    }
  }

  return {
    deliveries,
    deliverTo: (url) => {
      target = url;
    },
    send: (outgoing) => send(outgoing),
    emit: (outgoing) => {
      // A payload is what it was at the time of the event, not what it became while it was held.
      if (held !== undefined) held.push({ ...outgoing, payload: structuredClone(outgoing.payload) });
      else void send(outgoing);
    },
    redeliver: (id) => {
      const delivery = deliveries.find((it) => it.id === id);
      if (delivery === undefined) throw new Error(`There is no delivery ${id}`);
      return send({ event: delivery.event, payload: JSON.parse(delivery.request.body), guid: delivery.guid }, true);
    },
    hold: () => {
      held ??= [];
    },
    release: ({ reverse = false } = {}) => {
      const kept = held ?? [];
      held = undefined;
      for (const outgoing of reverse ? kept.reverse() : kept) void send(outgoing);
    },
    settled: async () => {
      while (underway.size > 0) await Promise.all(underway);
    },
    close: () => closing.abort(),
  };
}
