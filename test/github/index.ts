import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createApp } from "./auth.ts";
import { emitCheckRun, emitCheckSuite, emitInstallation, emitPing } from "./events.ts";
import { createFaults, type FaultPlan } from "./faults.ts";
import { handleGit, isGitRequest } from "./git-http.ts";
import type { Hub } from "./reply.ts";
import { createRepository, type Repository, type RepositoryOptions } from "./repository.ts";
import { handleApi, type RequestRecord } from "./server.ts";
import {
  type Account,
  accountOf,
  type CheckRun,
  createWorld,
  type Installation,
  type RepositoryState,
} from "./state.ts";
import { branchMoved } from "./updates.ts";
import { createWebhooks, type Delivery, type Outgoing } from "./webhooks.ts";

export type { PullRequest } from "./pull-request.ts";
export type { Repository } from "./repository.ts";

/** The requests that came in, in the order of their answers. */
interface Requests extends ReadonlyArray<RequestRecord> {
  clear(): void;
}

/** How the app is installed on an account. */
interface InstallOptions {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly events?: readonly string[];
  /** The names of the chosen repositories; all where there are none. */
  readonly repositories?: readonly string[];
  readonly type?: "User" | "Organization";
}

/** A GitHub that stands in for the real one: an HTTP server over real git repositories. */
export interface GitHubStandIn {
  readonly url: string;
  readonly app: Hub["app"];
  readonly requests: Requests;
  readonly deliveries: readonly Delivery[];
  /** Whatever was asked or answered against GitHub's own description. Tests assert that it is empty. */
  readonly violations: string[];
  readonly limits: Hub["limits"];
  deliverTo(url: string | undefined): void;
  ping(): void;
  install(owner: string, options?: InstallOptions): Promise<Installation>;
  uninstall(owner: string): Promise<void>;
  user(login: string, options?: { readonly type?: "User" | "Bot" }): Account;
  createRepository(options: RepositoryOptions): Promise<Repository>;
  rerequestCheckRun(id: number, by?: string): Promise<void>;
  rerequestCheckSuite(sha: string, by?: string): Promise<void>;
  clickAction(checkRunId: number, identifier: string, by?: string): Promise<void>;
  fail(plan: FaultPlan): void;
  clearFaults(): void;
  /** Delivers whatever one likes, with a signature of one's own if wanted, and waits for the answer. */
  deliver(outgoing: Outgoing): Promise<Delivery | undefined>;
  redeliver(id: number): Promise<Delivery | undefined>;
  holdDeliveries(): void;
  releaseDeliveries(options?: { readonly reverse?: boolean }): void;
  /** Resolves when all webhooks are answered. */
  settled(): Promise<void>;
  waitFor<T>(
    look: () => T | undefined | false | Promise<T | undefined | false>,
    options?: { readonly timeoutMs?: number },
  ): Promise<T>;
  close(): Promise<void>;
}

function createRequests(): { readonly requests: Requests; add(record: RequestRecord): void } {
  const list: RequestRecord[] = [];
  const clear = () => {
    list.length = 0;
  };
  // Not enumerable, so that the list compares as a plain one.
  const requests: Requests = Object.defineProperty(Object.assign(list, { clear }), "clear", { enumerable: false });
  return { requests, add: (record) => list.push(record) };
}

function findRun(hub: Hub, matches: (run: CheckRun) => boolean): { repository: RepositoryState; run: CheckRun } {
  for (const repository of hub.world.repositories.values()) {
    const run = repository.checkRuns.find(matches);
    if (run !== undefined) return { repository, run };
  }
  throw new Error("There is no such check run");
}

async function waitFor<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  timeoutMs: number,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`Not so within ${timeoutMs} ms: ${look}`);
    await wait(10);
  }
}

function install(hub: Hub, owner: string, options: InstallOptions): Installation {
  const { world, app } = hub;
  const { permissions = app.permissions, events = app.events, repositories, type = "Organization" } = options;
  const installation: Installation = {
    id: world.nextId(),
    account: accountOf(world, owner, type),
    permissions: { ...permissions },
    events,
    ...(repositories !== undefined && { repositories: new Set(repositories) }),
    created_at: world.now(),
  };
  world.installations.push(installation);
  emitInstallation(hub, installation, "created");
  return installation;
}

/** The things that people click on a check. */
function checkClicks(hub: Hub): Pick<GitHubStandIn, "rerequestCheckRun" | "rerequestCheckSuite" | "clickAction"> {
  const person = (repository: RepositoryState, login?: string) => accountOf(hub.world, login ?? repository.owner.login);
  return {
    rerequestCheckRun: async (id, by) => {
      const { repository, run } = findRun(hub, (it) => it.id === id);
      emitCheckRun(hub, repository, run, { action: "rerequested", sender: person(repository, by) });
    },
    rerequestCheckSuite: async (sha, by) => {
      for (const repository of hub.world.repositories.values()) {
        const suite = repository.checkSuites.find((it) => it.head_sha === sha);
        if (suite !== undefined)
          emitCheckSuite(hub, repository, suite, { action: "rerequested", sender: person(repository, by) });
      }
    },
    clickAction: async (id, identifier, by) => {
      const { repository, run } = findRun(hub, (it) => it.id === id);
      if (!run.actions.some((action) => action.identifier === identifier))
        throw new Error(`The check run has no button "${identifier}"`);
      const facts = { requested_action: { identifier } };
      emitCheckRun(hub, repository, run, { action: "requested_action", sender: person(repository, by), facts });
    },
  };
}

/** Starts a GitHub on a free port of this machine. */
export async function startGitHub({ log = false }: { readonly log?: boolean } = {}): Promise<GitHubStandIn> {
  const root = await mkdtemp(join(tmpdir(), "nodesec-github-"));
  const world = createWorld();
  const app = createApp();
  const webhooks = createWebhooks(app.webhookSecret, app.id, world.nextId);
  const faults = createFaults();
  const { requests, add } = createRequests();
  let url = "";
  const hub: Hub = {
    world,
    app,
    webhooks,
    violations: [],
    limits: { treeEntries: 100_000, requestsPerHour: 5000 },
    rate: { used: 0 },
    url: () => url,
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isGitRequest(request.url ?? "/")) {
      await handleGit(hub, request, response, (repository, update) => branchMoved(hub, repository, update));
      return;
    }
    const record = await handleApi(hub, faults, request, response);
    add(record);
    if (log)
      process.stderr.write(`${record.method} ${record.path} ${record.status} ${record.durationMs.toFixed(0)} ms\n`);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      hub.violations.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address and a port.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    app,
    requests,
    deliveries: webhooks.deliveries,
    violations: hub.violations,
    limits: hub.limits,
    deliverTo: webhooks.deliverTo,
    ping: () => emitPing(hub),
    install: async (owner, options = {}) => install(hub, owner, options),
    uninstall: async (owner) => {
      const at = world.installations.findIndex((it) => it.account.login.toLowerCase() === owner.toLowerCase());
      const [gone] = at < 0 ? [] : world.installations.splice(at, 1);
      if (gone !== undefined) emitInstallation(hub, gone, "deleted");
    },
    user: (login, options) => accountOf(world, login, options?.type ?? "User"),
    createRepository: (options) => createRepository(hub, root, options),
    ...checkClicks(hub),
    fail: faults.plan,
    clearFaults: faults.clear,
    deliver: webhooks.send,
    redeliver: webhooks.redeliver,
    holdDeliveries: webhooks.hold,
    releaseDeliveries: webhooks.release,
    settled: webhooks.settled,
    waitFor: (look, options) => waitFor(look, options?.timeoutMs ?? 10_000),
    close: async () => {
      webhooks.close();
      await webhooks.settled();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      for (const repository of world.repositories.values()) repository.git.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
