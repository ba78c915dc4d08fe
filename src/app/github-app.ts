import { Probot, ProbotOctokit } from "probot";
import type { GitHub } from "../model/github.ts";
import type { Pace } from "./pace.ts";
import type { Credentials, Settings } from "./settings.ts";

/** Our side of GitHub: signatures, and clients for installations. */
export interface GitHubApp {
  readonly appId: number;
  verify(body: string, signature: string): Promise<boolean>;
  /** A client with the access of one installation; its token is renewed by itself. */
  connect(installation: number): Promise<GitHub>;
  /** A client with the access of the app itself: its own affairs, no repositories. */
  asApp(): Promise<GitHub>;
  /** The app's name in addresses; its bot is `<slug>[bot]`. Asked once. */
  slug(): Promise<string>;
  readonly log: Probot["log"];
}

/**
 * Starts Probot. Its throttling is off: it would space writes by seconds, while a review makes a handful of them one after
 * the other. Refusals for a used-up limit come back as GITHUB_BUSY and the job is tried again later.
 */
export async function startGitHubApp(settings: Settings, credentials: Credentials, pace: Pace): Promise<GitHubApp> {
  const probot = new Probot({
    appId: credentials.appId,
    privateKey: credentials.privateKey,
    secret: credentials.webhookSecret,
    logLevel: settings.logLevel,
    logFormat: process.stdout.isTTY ? "pretty" : "json",
    Octokit: ProbotOctokit.defaults(withPace(pace)),
    request: { fetch: fetchInTime },
    ...(settings.baseUrl && { baseUrl: settings.baseUrl }),
  });
  await probot.ready();
  let slug: Promise<string> | undefined;
  const askSlug = async () => {
    const octokit = await probot.auth();
    const { data } = await octokit.request("GET /app");
    return data?.slug ?? "";
  };
  return {
    appId: credentials.appId,
    verify: (body, signature) => probot.webhooks.verify(body, signature),
    // An Octokit has overloads for every route of GitHub; the port names the two calls that are made.
    connect: async (installation) => (await probot.auth(installation)) as unknown as GitHub,
    asApp: async () => (await probot.auth()) as unknown as GitHub,
    slug() {
      slug ??= askSlug().catch((error: unknown) => {
        slug = undefined;
        throw error;
      });
      return slug;
    },
    log: probot.log,
  };
}

/** What another try within seconds cannot mend; a used-up limit (429) is waited for by the task, not by the request. */
const doNotRetry = [400, 401, 403, 404, 410, 413, 422, 429, 451];

/** Probot sets options of its own, which would win over plain defaults. */
function withPace({ requestRetryMs }: Pace) {
  const retry = { doNotRetry, retryAfterBaseValue: requestRetryMs };
  return <Options extends { throttle?: object }>(options: Options) => ({
    ...options,
    retry,
    throttle: { ...options.throttle, enabled: false },
  });
}

/** GitHub gives up after 10 s; a connection that says nothing for longer will not. */
const requestMs = 30_000;

const fetchInTime: typeof fetch = (input, init) => {
  const signals = [AbortSignal.timeout(requestMs), ...(init?.signal ? [init.signal] : [])];
  return fetch(input, { ...init, signal: AbortSignal.any(signals) });
};
