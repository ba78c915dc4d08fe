import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../model/ports.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import type { RunningApp } from "./running-app.ts";
import { pathOf, serveHttp } from "./serve-http.ts";
import type { Settings } from "./settings.ts";
import { createSetupPage, isForeign } from "./setup-page.ts";

/** Credentials are some kilobytes. */
const largestBody = 64 * 1024;

/** Offers the set-up page: whoever opens it registers the app, so it listens where the settings say and nowhere else. */
export async function startSetup(settings: Settings, givenLog?: Log): Promise<RunningApp> {
  const log = givenLog ?? stderrLog;
  const page = await createSetupPage(
    settings,
    { info: (text) => log.debug({}, text), error: (error) => log.error({ err: error }, "the set-up failed") },
    () => log.info({ folder: settings.dataDir }, "the credentials are stored: start NodeSec again to serve"),
  );
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> => {
    const path = pathOf(request);
    if (path === "/healthz") return jsonAnswer(200, { status: "set-up" });
    if (path === "/readyz") return jsonAnswer(503, { status: "not set up yet" });
    if (isForeign(request)) return { status: 403, text: "not from here\n", close: true };
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    // Probot's page reads a body whole, so its length has to be known and small.
    if (request.method === "POST" && !(length <= largestBody)) return { status: 413, text: "too large\n", close: true };
    const isDone = await page(request, response);
    return isDone ? undefined : { status: 404, text: "not found\n", close: true };
  };
  const listening = await serveHttp(settings, route, log);
  log.info({ url: `${listening.url}/probot` }, "NodeSec is not set up yet: open this address in a browser");
  return { url: listening.url, isSetup: true, close: () => listening.close() };
}

const write = (level: string) => (facts: object, message: string) =>
  void process.stderr.write(`${JSON.stringify({ level, ...facts, msg: message })}\n`);

/** Probot makes its log only together with an app. */
const stderrLog: Log = { debug() {}, info: write("info"), warn: write("warn"), error: write("error") };
