import type { IncomingMessage, ServerResponse } from "node:http";
import { packageRoot } from "./package-root.ts";
import { saveCredentials } from "./saved-credentials.ts";
import type { Settings } from "./settings.ts";

type Values = Readonly<Record<string, string>>;
type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Probot's own, which it shows only through `run`; that would start a server without limits and refuse in production. */
interface ProbotParts {
  readonly setup: {
    setupAppFactory(options: {
      host: string;
      port: number;
      log: SetupLog;
      updateEnv(values: Values): Values;
    }): () => Promise<Handler>;
  };
  readonly files: { readonly staticFilesHandler: Handler };
}

async function loadProbotParts(): Promise<ProbotParts> {
  const main = import.meta.resolve("probot");
  const [setup, files] = await Promise.all([
    import(new URL("./apps/setup.js", main).href),
    import(new URL("./server/handlers/static-files.js", main).href),
  ]);
  // Probot's version is pinned, and a test opens the page.
  return { setup, files } as ProbotParts;
}

/** Where Probot's set-up tells what it does. */
export interface SetupLog {
  info(text: string): void;
  error(error: unknown): void;
}

/** Answers a request of the set-up; `false` where it is none. */
export type SetupPage = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * Probot's set-up page: registers the app from `app.yml` and stores the credentials in the data folder. Once it has stored them,
 * it answers no more: whoever comes later must not replace them.
 */
export async function createSetupPage(settings: Settings, log: SetupLog, onDone: () => void): Promise<SetupPage> {
  // Probot reads the manifest from the current folder, and would ask a public relay for a webhook address.
  process.chdir(packageRoot);
  process.env.NO_SMEE_SETUP = "true";
  let isDone = false;
  const { setup, files } = await loadProbotParts();
  const factory = setup.setupAppFactory({
    host: settings.host,
    port: settings.port,
    log,
    updateEnv(values) {
      saveCredentials(values, settings.dataDir);
      isDone = true;
      onDone();
      return values;
    },
  });
  const handle = await factory();
  return async (request, response) => {
    const path = request.url?.split("?")[0];
    if (isDone && path !== "/probot/success") return false;
    return files.staticFilesHandler(request, response) === true || (await handle(request, response)) === true;
  };
}

/** Whether a browser sends the request from another site, which must not plant an app of its own. */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (request.method !== "POST") return false;
  return origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host;
}
