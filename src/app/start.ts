import { createBlobCache } from "../changes/pull-request.ts";
import { closeChecks } from "../checks/index.ts";
import { chooseAdvisories, chooseReleases } from "../dependencies/choose-advisories.ts";
import { explainGitHubError } from "../errors.ts";
import { type Queue, startQueue } from "../jobs/queue.ts";
import type { Log } from "../model/ports.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { type GitHubApp, startGitHubApp } from "./github-app.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { type Pace, usualPace } from "./pace.ts";
import { logProblem, waitAfter } from "./problem.ts";
import { receiveWebhook } from "./receive-webhook.ts";
import { redeliver } from "./redeliver.ts";
import { repeat } from "./repeat.ts";
import { runTask } from "./run-task.ts";
import type { RunningApp } from "./running-app.ts";
import { readSavedCredentials } from "./saved-credentials.ts";
import { secretKeyFor } from "./secret-key.ts";
import { type Listening, pathOf, type Route, serveHttp } from "./serve-http.ts";
import type { Services } from "./services.ts";
import { type Credentials, type Env, readSettings, type Settings } from "./settings.ts";
import { startSetup } from "./start-setup.ts";
import { keyOf, type Task } from "./task.ts";

export type { RunningApp } from "./running-app.ts";

export interface StartOptions {
  readonly env: Env;
  /** These three win over the environment. */
  readonly port?: number;
  readonly host?: string;
  readonly baseUrl?: string;
  /** Instead of the log on stdout. */
  readonly log?: Log;
  /** Less patience than usual. */
  readonly pace?: Partial<Pace>;
}

/** How long running reviews may take when the app is told to end; container engines kill after 10 s. */
const graceMs = 5_000;
const cacheBytes = 128 * 1024 * 1024;

/** Starts the app, or its set-up page where it has no credentials. Rejects with a `NodesecError` where it must not start. */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const { host, port, baseUrl } = options;
  const env = readSavedCredentials(options.env, options.env.NODESEC_DATA_DIR || "data");
  const settings: Settings = {
    ...readSettings(env),
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(baseUrl !== undefined && { baseUrl }),
  };
  if (!settings.credentials) return await startSetup(settings, options.log);
  return await serve(settings, settings.credentials, options);
}

async function serve(settings: Settings, credentials: Credentials, options: StartOptions): Promise<RunningApp> {
  const pace: Pace = { ...usualPace, ...options.pace };
  const app = await startGitHubApp(settings, credentials, pace);
  const log = options.log ?? app.log;
  const started = Promise.withResolvers<{ services: Services; metrics: Metrics }>();
  const queue = await startQueue<Task>({
    database: settings.database,
    log,
    concurrency: settings.concurrency,
    retrySeconds: pace.retrySeconds,
    waitAfter,
    handle: async (job) => {
      const { services, metrics } = await started.promise;
      await runTask(job, services, metrics);
    },
  });
  const metrics = createMetrics(() => queue.counts());
  started.resolve({ services: toServices(settings, credentials, { app, queue, log, pace }), metrics });
  let isClosing = false;
  const listening = await listen(settings, { app, queue, metrics, log, pace, isClosing: () => isClosing });
  log.info({ url: listening.url, app: app.appId }, "NodeSec listens for webhooks");
  // Asked now, so that the first review need not wait for it, and that credentials which GitHub refuses are told at once.
  app.slug().catch((error: unknown) => logProblem(log, { app: app.appId }, explainGitHubError(error, "GET /app")));
  // Somebody listens now: for what GitHub could not deliver while nobody did.
  const { tryCooldown } = queue;
  const redelivering = repeat(
    (signal) => redeliver({ connect: app.asApp, tryCooldown, log, signal }),
    pace.redeliverMs,
  );
  return {
    url: listening.url,
    isSetup: false,
    async close() {
      isClosing = true;
      await redelivering.stop();
      await listening.close();
      await queue.close(graceMs);
      await closeChecks();
      log.info({}, "NodeSec has ended");
    },
  };
}

function toServices(
  settings: Settings,
  { webhookSecret }: Credentials,
  { app, queue, log, pace }: Pick<Parts, "app" | "queue" | "log" | "pace">,
): Services {
  const releases = chooseReleases(settings.advisories);
  return {
    app,
    advisories: chooseAdvisories(settings.advisories),
    ...(releases && { releases }),
    cache: createBlobCache(cacheBytes),
    log,
    pace,
    secretKeyOf: (installation) => secretKeyFor(settings.secretKey ?? webhookSecret, installation),
    htmlUrl: settings.htmlUrl,
    verifiers: settings.verifiers,
    enqueue: async (name, task) => void (await queue.accept(name, keyOf(task), task)),
    tryCooldown: (name, seconds) => queue.tryCooldown(name, seconds),
  };
}

interface Parts {
  readonly app: GitHubApp;
  readonly queue: Queue<Task>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly pace: Pace;
  isClosing(): boolean;
}

async function listen(settings: Settings, parts: Parts): Promise<Listening> {
  const { queue } = parts;
  try {
    return await serveHttp(settings, toRoute(parts), parts.log);
  } catch (error) {
    await queue.close(0);
    throw error;
  }
}

/** GitHub posts to `/` where the set-up page registered the app, and to Probot's usual path where somebody typed it. */
const webhookPaths: ReadonlySet<string> = new Set(["/", "/api/github/webhooks"]);

function toRoute({ app, queue, metrics, log, isClosing }: Parts): Route {
  const ports = { appId: app.appId, verify: app.verify, accept: queue.accept, log };
  return async (request) => {
    const path = pathOf(request);
    if (request.method === "POST" && webhookPaths.has(path)) {
      const began = performance.now();
      const answer = await receiveWebhook(request, ports);
      metrics.answered(answer.status, performance.now() - began);
      return answer;
    }
    if (request.method !== "GET" && request.method !== "HEAD") return notFound;
    if (path === "/healthz") return jsonAnswer(200, { status: "ok" });
    if (path === "/readyz") return await readiness(queue, isClosing());
    if (path === "/metrics") return { status: 200, text: await metrics.render(), type: metrics.contentType };
    return notFound;
  };
}

const notFound: Answer = { status: 404, text: "not found\n", close: true };

async function readiness(queue: Queue<Task>, isClosing: boolean): Promise<Answer> {
  if (isClosing) return jsonAnswer(503, { status: "closing" });
  try {
    await queue.counts();
    return jsonAnswer(200, { status: "ready" });
  } catch {
    // The log has the reason; the outside needs none.
    return jsonAnswer(503, { status: "the job database does not answer" });
  }
}
