import { botAccount } from "../auth.ts";
import { emitCheckRun, suiteFor } from "../events.ts";
import { Failure, invalid, notFound } from "../failure.ts";
import { resolveCommit } from "../git-read.ts";
import type { RepositoryCall, RepositoryHandlers } from "../reply.ts";
import type { CheckAction, CheckAnnotation, CheckRun, CheckSuite } from "../state.ts";
import { encodePath, htmlUrl, toRepository } from "./present.ts";
import { toCheckRun, toCheckSuite } from "./present-check.ts";

const maxMessageBytes = 65_536;
const maxTitleLength = 255;

/** The parts of a check run's body; GitHub's schema has checked their types and sizes already. */
interface Asked {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly external_id?: string;
  readonly details_url?: string;
  readonly output?: { title?: string; summary?: string; text?: string; annotations?: readonly CheckAnnotation[] };
  readonly actions?: readonly CheckAction[];
}

function checkAnnotation(annotation: CheckAnnotation): void {
  const { start_line, end_line, start_column, end_column, message, title = "", raw_details = "" } = annotation;
  const refuse = (field: string, why: string) => invalid("CheckAnnotation", field, why);
  if (start_line < 1 || end_line < start_line) throw refuse("end_line", "end_line must not be before start_line");
  if ((start_column !== undefined || end_column !== undefined) && start_line !== end_line) {
    throw refuse("start_column", "columns are allowed only when start_line and end_line are equal");
  }
  if (Buffer.byteLength(message) > maxMessageBytes || message === "")
    throw refuse("message", "message is empty or exceeds 64 KB");
  if (title.length > maxTitleLength) throw refuse("title", "title is too long (maximum is 255 characters)");
  if (Buffer.byteLength(raw_details) > maxMessageBytes) throw refuse("raw_details", "raw_details exceeds 64 KB");
}

function checkAsked(asked: Asked): void {
  if (asked.status === "completed" && asked.conclusion === undefined) {
    throw invalid("CheckRun", "conclusion", "conclusion is required when status is completed");
  }
  for (const annotation of asked.output?.annotations ?? []) checkAnnotation(annotation);
}

function apply(call: RepositoryCall, run: CheckRun, asked: Asked): void {
  const now = call.hub.world.now();
  run.name = asked.name ?? run.name;
  run.external_id = asked.external_id ?? run.external_id;
  run.details_url = asked.details_url ?? run.details_url;
  run.started_at = asked.started_at ?? run.started_at;
  run.actions = asked.actions ?? run.actions;
  if (asked.output !== undefined) {
    const { title = run.output.title, summary = run.output.summary, text = null, annotations = [] } = asked.output;
    run.output = { title, summary, text };
    // Annotations of later requests are added to the earlier ones, never put in their place.
    run.annotations.push(...annotations);
  }
  // A conclusion alone completes a run.
  const isCompleted = asked.status === "completed" || asked.conclusion !== undefined;
  run.status = isCompleted ? "completed" : (asked.status ?? run.status);
  if (isCompleted) run.conclusion = asked.conclusion ?? null;
  else if (asked.status !== undefined) run.conclusion = null;
  if (run.status === "completed") run.completed_at = asked.completed_at ?? run.completed_at ?? now;
  else run.completed_at = null;
}

async function create(call: RepositoryCall) {
  const { hub, repository } = call;
  const asked: Asked = call.body;
  const sha = asked.head_sha ?? "";
  const isCommit = /^[0-9a-f]{40}$/.test(sha) && (await repository.git.object(`${sha}^{commit}`)) !== undefined;
  if (!isCommit) throw new Failure(422, `No commit found for SHA: ${sha}`);
  checkAsked(asked);
  // A commit that came from a fork is on no branch of this repository.
  const branch = [...(await repository.git.refs())].find(
    ([ref, at]) => ref.startsWith("refs/heads/") && at === sha,
  )?.[0];
  const { suite } = suiteFor(hub, repository, sha, branch?.slice("refs/heads/".length) ?? null);
  const run: CheckRun = {
    id: hub.world.nextId(),
    suite,
    name: asked.name ?? "",
    head_sha: sha,
    status: "queued",
    conclusion: null,
    started_at: hub.world.now(),
    completed_at: null,
    external_id: "",
    details_url: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    actions: [],
  };
  apply(call, run, asked);
  repository.checkRuns.push(run);
  emitCheckRun(hub, repository, run, { action: "created", sender: botAccount(hub.world, hub.app) });
  return { status: 201, body: toCheckRun(hub, repository, run) };
}

function runAt({ repository, params }: RepositoryCall): CheckRun {
  const found = repository.checkRuns.find((run) => run.id === Number(params.check_run_id));
  if (found === undefined) throw notFound();
  return found;
}

function listRuns({ hub, repository, query }: RepositoryCall, runs: readonly CheckRun[]) {
  const name = query.get("check_name");
  const status = query.get("status");
  const app = query.get("app_id");
  const named = runs.filter(
    (run) =>
      (name === null || run.name === name) &&
      (status === null || run.status === status) &&
      (app === null || Number(app) === hub.app.id),
  );
  const isLatest = (run: CheckRun) => named.findLast((it) => it.name === run.name && it.suite === run.suite) === run;
  const shown = query.get("filter") === "all" ? named : named.filter(isLatest);
  return {
    list: shown.toReversed().map((run) => toCheckRun(hub, repository, run)),
    wrap: (check_runs: readonly unknown[], total_count: number) => ({ total_count, check_runs }),
  };
}

async function commitAt({ repository, params }: RepositoryCall): Promise<string> {
  const sha = await resolveCommit(repository.git, params.ref ?? "");
  if (sha === undefined) throw new Failure(422, `No commit found for SHA: ${params.ref}`);
  return sha;
}

function suiteAt({ repository, params }: RepositoryCall) {
  const found = repository.checkSuites.find((suite) => suite.id === Number(params.check_suite_id));
  if (found === undefined) throw notFound();
  return found;
}

function toFullSuite({ hub, repository }: RepositoryCall, suite: CheckSuite): Record<string, unknown> {
  const head_commit = {
    id: suite.head_sha,
    tree_id: suite.head_sha,
    message: "",
    timestamp: suite.created_at,
    author: null,
    committer: null,
  };
  return { ...toCheckSuite(hub, repository, suite), repository: toRepository(hub, repository), head_commit };
}

/** Operations on check runs and suites. */
export const checkHandlers: RepositoryHandlers = {
  "checks/create": create,
  "checks/update": (call) => {
    const run = runAt(call);
    const asked: Asked = call.body;
    checkAsked(asked);
    if (asked.output !== undefined && asked.output.title === undefined && run.output.title === null) {
      throw invalid("CheckRun", "output", "title is required");
    }
    apply(call, run, asked);
    return { body: toCheckRun(call.hub, call.repository, run) };
  },
  "checks/get": (call) => ({ body: toCheckRun(call.hub, call.repository, runAt(call)) }),
  "checks/list-for-ref": async (call) => {
    const sha = await commitAt(call);
    return listRuns(
      call,
      call.repository.checkRuns.filter((run) => run.head_sha === sha),
    );
  },
  "checks/list-for-suite": (call) => {
    const suite = suiteAt(call);
    return listRuns(
      call,
      call.repository.checkRuns.filter((run) => run.suite === suite),
    );
  },
  "checks/list-annotations": (call) => ({
    list: runAt(call).annotations.map((it) => ({
      ...it,
      title: it.title ?? null,
      raw_details: it.raw_details ?? null,
      start_column: it.start_column ?? null,
      end_column: it.end_column ?? null,
      blob_href: `${htmlUrl(call.hub, call.repository)}/blob/${runAt(call).head_sha}/${encodePath(it.path)}`,
    })),
  }),
  "checks/get-suite": (call) => ({ body: toFullSuite(call, suiteAt(call)) }),
  "checks/list-suites-for-ref": async (call) => {
    const sha = await commitAt(call);
    const suites = call.repository.checkSuites.filter((suite) => suite.head_sha === sha);
    return {
      list: suites.map((suite) => toFullSuite(call, suite)),
      wrap: (check_suites, total_count) => ({ total_count, check_suites }),
    };
  },
};
