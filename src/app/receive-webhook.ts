import type { IncomingMessage } from "node:http";
import type { Log } from "../model/ports.ts";
import type { Answer } from "./answer.ts";
import { jsonAnswer } from "./answer.ts";
import { readBody } from "./read-body.ts";
import { keyOf, type Task } from "./task.ts";
import { type Payload, toTask } from "./to-tasks.ts";

/** GitHub sends no larger events. */
const largestBody = 25 * 1024 * 1024;

export interface WebhookPorts {
  readonly appId: number;
  verify(body: string, signature: string): Promise<boolean>;
  /** Stores the task; `false` where the delivery was known. */
  accept(delivery: string, key: string, task: Task): Promise<boolean>;
  readonly log: Log;
}

/**
 * Answers a delivery: after its task is stored, before any work. Refusals say nothing about why: whoever signs with our
 * secret needs no help, and nobody else gets any.
 */
export async function receiveWebhook(request: IncomingMessage, ports: WebhookPorts): Promise<Answer> {
  const event = header(request, "x-github-event");
  const delivery = header(request, "x-github-delivery");
  const signature = header(request, "x-hub-signature-256");
  if (!header(request, "content-type").startsWith("application/json")) return refuse(415, "JSON is expected");
  if (!event || !delivery || !signature) return refuse(400, "a header of GitHub's webhooks is missing");
  if (!/^sha256=[0-9a-f]{64}$/.test(signature) || delivery.length > 200) return refuse(401, "not accepted");

  const body = await readBody(request, largestBody);
  if ("problem" in body) {
    return body.problem === "too large" ? refuse(413, "the body is too large") : refuse(400, "the body was cut off");
  }
  const text = body.bytes.toString("utf8");
  if (text === "") return refuse(400, "the body is empty");
  if (!(await ports.verify(text, signature))) {
    ports.log.warn({ delivery, event }, "a delivery with a wrong signature was refused; does WEBHOOK_SECRET fit?");
    return refuse(401, "not accepted");
  }
  const payload = parse(text);
  if (!payload) return refuse(400, "the body is not a JSON object");
  return await accept({ event, delivery, payload }, ports);
}

interface Delivery {
  readonly event: string;
  readonly delivery: string;
  readonly payload: Payload;
}

async function accept({ event, delivery, payload }: Delivery, { appId, accept, log }: WebhookPorts): Promise<Answer> {
  const task = toTask(event, payload, appId);
  const name = payload.action ? `${event}.${payload.action}` : event;
  if (!task) {
    log.debug({ delivery, event: name }, "nothing to do for a delivery");
    return jsonAnswer(200, { status: "ignored" });
  }
  const isNew = await accept(delivery, keyOf(task), task);
  const { owner, repo, kind } = task;
  log.info({ delivery, event: name, repository: `${owner}/${repo}`, task: kind, isNew }, "a delivery was accepted");
  return jsonAnswer(202, { status: isNew ? "accepted" : "known" });
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === "string" ? value.trim() : "";
}

function parse(text: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Signed by GitHub, hence of GitHub's shape.
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Payload) : undefined;
  } catch {
    return undefined;
  }
}

/** The rest of a refused body is not kept. */
function refuse(status: number, reason: string): Answer {
  return { ...jsonAnswer(status, { error: reason }), close: true };
}
