/** Whether a secret is in use still, by the word of its provider. */
export type SecretState = "active" | "inactive" | "unknown";

/** How a provider is asked about a secret: one request that changes nothing. Which host is asked is fixed here. */
export interface Provider {
  /** The rules whose values are its. */
  readonly rules: readonly string[];
  readonly host: string;
  readonly path: string | ((secret: string) => string);
  headers(secret: string): Readonly<Record<string, string>>;
  /** What statuses of the answer tell; others tell nothing. */
  readonly active: readonly number[];
  readonly inactive: readonly number[];
  /** For providers that say it in the answer's body and not in its status. */
  judge?(body: unknown): SecretState;
}

const usual = { active: [200], inactive: [401] } as const;

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

const slackRefusals = new Set(["invalid_auth", "token_revoked", "token_expired", "account_inactive"]);

function judgeSlack(body: unknown): SecretState {
  if (typeof body !== "object" || body === null || !("ok" in body)) return "unknown";
  if (body.ok === true) return "active";
  return "error" in body && slackRefusals.has(String(body.error)) ? "inactive" : "unknown";
}

/** By the names that an operator switches them on with. Each request is the provider's own for "who am I" or the like. */
export const providers: Readonly<Record<string, Provider>> = {
  anthropic: {
    rules: ["secrets/anthropic-key"],
    host: "api.anthropic.com",
    path: "/v1/models?limit=1",
    headers: (secret) => ({ "x-api-key": secret, "anthropic-version": "2023-06-01" }),
    ...usual,
  },
  digitalocean: {
    rules: ["secrets/digitalocean-token"],
    host: "api.digitalocean.com",
    path: "/v2/account",
    headers: bearer,
    ...usual,
  },
  // Of the whole API the one request that every kind of token may make, and that counts against no limit.
  github: { rules: ["secrets/github-token"], host: "api.github.com", path: "/rate_limit", headers: bearer, ...usual },
  gitlab: {
    rules: ["secrets/gitlab-token"],
    host: "gitlab.com",
    path: "/api/v4/personal_access_tokens/self",
    headers: (secret) => ({ "private-token": secret }),
    active: [200],
    // Many run a GitLab of their own, whose tokens look the same.
    inactive: [],
  },
  huggingface: {
    rules: ["secrets/hugging-face-token"],
    host: "huggingface.co",
    path: "/api/whoami-v2",
    headers: bearer,
    ...usual,
  },
  notion: {
    rules: ["secrets/notion-token"],
    host: "api.notion.com",
    path: "/v1/users/me",
    headers: (secret) => ({ ...bearer(secret), "notion-version": "2022-06-28" }),
    ...usual,
  },
  npm: { rules: ["secrets/npm-token"], host: "registry.npmjs.org", path: "/-/whoami", headers: bearer, ...usual },
  openai: { rules: ["secrets/openai-key"], host: "api.openai.com", path: "/v1/models", headers: bearer, ...usual },
  sendgrid: {
    rules: ["secrets/sendgrid-api-key"],
    host: "api.sendgrid.com",
    path: "/v3/scopes",
    headers: bearer,
    ...usual,
  },
  slack: {
    rules: ["secrets/slack-token"],
    host: "slack.com",
    path: "/api/auth.test",
    headers: bearer,
    active: [],
    inactive: [],
    judge: judgeSlack,
  },
  stripe: {
    rules: ["secrets/stripe-key", "secrets/stripe-test-key"],
    host: "api.stripe.com",
    path: "/v1/balance",
    headers: bearer,
    // A restricted key that may not see the balance is one in use.
    active: [200, 403],
    inactive: [401],
  },
  telegram: {
    rules: ["secrets/telegram-bot-token"],
    host: "api.telegram.org",
    path: (secret) => `/bot${encodeURIComponent(secret)}/getMe`,
    headers: () => ({}),
    ...usual,
  },
};

/**
 * The providers that the operator's setting names: `all`, or names with commas between them; none where it is empty. `unknown`
 * are names that are no provider's.
 */
export function chooseProviders(setting = ""): {
  readonly names: readonly string[];
  readonly unknown: readonly string[];
} {
  const named = setting.split(",").flatMap((name) => name.trim().toLowerCase() || []);
  if (named.includes("all")) return { names: Object.keys(providers), unknown: [] };
  return {
    names: named.filter((name) => Object.hasOwn(providers, name)),
    unknown: named.filter((name) => !Object.hasOwn(providers, name)),
  };
}
