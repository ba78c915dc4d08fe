import { resolve } from "node:path";
import { readVerifiers } from "../checks/read-verifiers.ts";
import { type AdvisorySettings, readAdvisorySettings } from "../dependencies/choose-advisories.ts";
import { NodesecError } from "../errors.ts";
import type { DatabaseChoice } from "../jobs/open-database.ts";
import { shortestSecretKey } from "../model/secret-key.ts";
import { readPrivateKey } from "./private-key.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** What the app needs to know to serve. */
export interface Credentials {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof logLevels)[number];
  readonly dataDir: string;
  readonly database: DatabaseChoice;
  readonly advisories: AdvisorySettings;
  /** REST root of GitHub; missing for github.com. */
  readonly baseUrl?: string;
  /** Where people look at GitHub. */
  readonly htmlUrl: string;
  readonly concurrency: number;
  /** What the keys of secrets' hashes are made from, instead of the webhook secret. */
  readonly secretKey?: string;
  /** Names of the providers that are asked about secrets. */
  readonly verifiers: readonly string[];
  /** Missing where nothing is set up yet. */
  readonly credentials?: Credentials;
}

/** Too short to be random; GitHub advises a random string of high entropy. */
const shortestSecret = 16;
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal"] as const;

/** Reads the environment, once and whole. Throws a `NodesecError` that names the variable. */
export function readSettings(env: Env): Settings {
  const ghes = env.GHE_HOST?.trim();
  const protocol = env.GHE_PROTOCOL || "https";
  const baseUrl = env.NODESEC_GITHUB_API ?? (ghes ? `${protocol}://${ghes}/api/v3` : undefined);
  const logLevel = logLevels.find((level) => level === (env.LOG_LEVEL || "info"));
  if (!logLevel) throw invalid("LOG_LEVEL", `must be one of ${logLevels.join(", ")}`);
  // Whole, because the set-up page changes the current folder.
  const dataDir = resolve(env.NODESEC_DATA_DIR || "data");
  const credentials = readCredentials(env);
  const secretKey = env.NODESEC_SECRET_KEY;
  if (secretKey && secretKey.length < shortestSecretKey) {
    throw invalid("NODESEC_SECRET_KEY", `must have at least ${shortestSecretKey} characters`);
  }
  return {
    host: env.HOST || "localhost",
    port: readNumber(env, "PORT", { fallback: 3000, least: 0, most: 65_535 }),
    logLevel,
    dataDir,
    database: env.DATABASE_URL ? { url: readUrl(env.DATABASE_URL) } : { folder: dataDir },
    advisories: readAdvisorySettings(env),
    ...(baseUrl && { baseUrl: baseUrl.replace(/\/+$/, "") }),
    htmlUrl: ghes ? `${protocol}://${ghes}` : "https://github.com",
    concurrency: readNumber(env, "NODESEC_CONCURRENCY", { fallback: 4, least: 1, most: 64 }),
    ...(secretKey && { secretKey }),
    verifiers: readVerifiers(env),
    ...(credentials && { credentials }),
  };
}

function readCredentials(env: Env): Credentials | undefined {
  const { APP_ID, PRIVATE_KEY, PRIVATE_KEY_PATH, WEBHOOK_SECRET } = env;
  if (![APP_ID, PRIVATE_KEY, PRIVATE_KEY_PATH, WEBHOOK_SECRET].some(Boolean)) return undefined;
  if (!APP_ID) throw new NodesecError("SETTING_MISSING", { name: "APP_ID" });
  if (!/^[1-9]\d{0,14}$/.test(APP_ID.trim())) throw invalid("APP_ID", "must be the number of the app");
  if (!WEBHOOK_SECRET) throw new NodesecError("SETTING_MISSING", { name: "WEBHOOK_SECRET" });
  if (WEBHOOK_SECRET === "development") {
    throw new NodesecError("WEBHOOK_SECRET_WEAK", { problem: "is the default that everybody knows" });
  }
  if (WEBHOOK_SECRET.length < shortestSecret) {
    throw new NodesecError("WEBHOOK_SECRET_WEAK", { problem: `has fewer than ${shortestSecret} characters` });
  }
  return { appId: Number(APP_ID), privateKey: readPrivateKey(env), webhookSecret: WEBHOOK_SECRET };
}

function readNumber(
  env: Env,
  name: string,
  { fallback, least, most }: { fallback: number; least: number; most: number },
) {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) throw invalid(name, `must be a number from ${least} to ${most}`);
  return number;
}

function readUrl(text: string): string {
  // The value holds a password and is in no message.
  if (!/^postgres(?:ql)?:\/\/./.test(text)) throw invalid("DATABASE_URL", "must begin with postgres://");
  return text;
}

function invalid(name: string, problem: string): NodesecError {
  return new NodesecError("SETTING_INVALID", { name, problem });
}
