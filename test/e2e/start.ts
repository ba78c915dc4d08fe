import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningApp, type StartOptions, startApp } from "../../src/app/start.ts";
import { type GitHubStandIn, startGitHub } from "../github/index.ts";

/** The stand-in, and the app that is connected to it over HTTP. */
export interface Stage {
  readonly github: GitHubStandIn;
  readonly app: RunningApp;
  readonly logged: readonly { readonly level: string; readonly message: string; readonly facts: object }[];
  close(): Promise<void>;
}

/** What the app is told, so that it talks to the stand-in. */
export function environmentFor(github: GitHubStandIn, folder: string): NodeJS.ProcessEnv {
  return {
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKey,
    WEBHOOK_SECRET: github.app.webhookSecret,
    NODESEC_GITHUB_API: github.url,
    NODESEC_DATA_DIR: folder,
    // Nothing listens there: a test that needs advisories starts its own.
    NODESEC_REGISTRY: "http://127.0.0.1:9",
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "warn",
  };
}

/** Starts both, with the app installed on the account `acme`. */
export async function startStage({ pace = {} }: Pick<StartOptions, "pace"> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "nodesec-e2e-"));
  const github = await startGitHub();
  await github.install("acme");
  const logged: { level: string; message: string; facts: object }[] = [];
  const write = (level: string) => (facts: object, message: string) => void logged.push({ level, message, facts });
  const log = { debug() {}, info: write("info"), warn: write("warn"), error: write("error") };
  const app = await startApp({ env: environmentFor(github, folder), log, pace });
  github.deliverTo(`${app.url}/`);
  return {
    github,
    app,
    logged,
    async close() {
      await app.close();
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
