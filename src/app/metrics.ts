import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What `/metrics` shows. */
export interface Metrics {
  /** A request to the webhook was answered. */
  answered(status: number, ms: number): void;
  /** A task ended. */
  ended(kind: string, outcome: "done" | "replaced" | "failed", ms: number): void;
  /** How long a task waited until it was begun. */
  waited(ms: number): void;
  render(): Promise<string>;
  readonly contentType: string;
}

/** Collects measurements; `counts` is asked when somebody looks. */
export function createMetrics(counts: () => Promise<Readonly<Record<string, number>>>): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: "nodesec_webhook_answer_seconds",
    help: "Time until a webhook was answered.",
    labelNames: ["status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 10],
    registers,
  });
  const tasks = new Histogram({
    name: "nodesec_task_seconds",
    help: "Time that a task took.",
    labelNames: ["kind", "outcome"],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
    registers,
  });
  const waits = new Histogram({
    name: "nodesec_task_wait_seconds",
    help: "Time between the acceptance of a task and its beginning.",
    buckets: [0.01, 0.05, 0.25, 1, 5, 30, 300],
    registers,
  });
  const unreachable = new Counter({
    name: "nodesec_queue_unreachable_total",
    help: "How often the job database did not answer when metrics were asked for.",
    registers,
  });
  new Gauge({
    name: "nodesec_jobs",
    help: "Jobs in the queue by state.",
    labelNames: ["state"],
    registers,
    async collect() {
      try {
        this.reset();
        for (const [state, count] of Object.entries(await counts())) this.set({ state }, count);
      } catch {
        unreachable.inc();
      }
    },
  });
  return {
    answered: (status, ms) => answers.observe({ status: String(status) }, ms / 1_000),
    ended: (kind, outcome, ms) => tasks.observe({ kind, outcome }, ms / 1_000),
    waited: (ms) => waits.observe(ms / 1_000),
    render: () => register.metrics(),
    contentType: register.contentType,
  };
}
