import { createPrivateKey, createToken, isAllowed } from "../auth.ts";
import { Failure, invalid, notFound } from "../failure.ts";
import type { Call, Handlers, Hub, RepositoryHandlers } from "../reply.ts";
import { findRepository, type Installation, installationOf } from "../state.ts";
import type { Delivery } from "../webhooks.ts";
import { toInstallation, toIntegration, toRepository } from "./present.ts";

const rootLinks =
  "current_user current_user_authorizations_html authorizations code_search commit_search emails emojis events feeds followers following gists issue_search issues keys label_search notifications organization organization_repositories organization_teams public_gists rate_limit repository repository_search current_user_repositories starred starred_gists user user_organizations user_repositories user_search"
    .split(" ")
    .map((name) => `${name}_url`);

function installationAt({ hub, params }: Call): Installation {
  const found = hub.world.installations.find((it) => it.id === Number(params.installation_id));
  if (found === undefined) throw notFound();
  return found;
}

/** The asked-for permissions, which may not go beyond those of the installation. */
function narrowPermissions(installation: Installation, asked: unknown): Readonly<Record<string, string>> {
  if (typeof asked !== "object" || asked === null) return installation.permissions;
  for (const [name, level] of Object.entries(asked)) {
    if (!(name in installation.permissions) || !isAllowed(installation.permissions, name, level === "write")) {
      throw new Failure(422, "The permissions requested are not granted to this installation.");
    }
  }
  return { metadata: "read", ...asked };
}

function narrowRepositories(call: Call, installation: Installation): ReadonlySet<number> | undefined {
  const { repositories: names, repository_ids: ids } = call.body;
  const login = installation.account.login;
  const seen = [...call.hub.world.repositories.values()].filter(
    (it) => installationOf(call.hub.world, it) === installation,
  );
  const byName = Array.isArray(names)
    ? names.map((name) => findRepository(call.hub.world, login, String(name))?.id)
    : [];
  const wanted = [...(Array.isArray(ids) ? ids : []), ...byName];
  if (wanted.length === 0) return undefined;
  if (!wanted.every((id) => seen.some((repository) => repository.id === id))) {
    throw new Failure(
      422,
      "There is at least one repository that does not exist or is not accessible to the parent installation.",
    );
  }
  return new Set(wanted);
}

function deliveryAt({ hub, params }: Call): Delivery {
  const found = hub.webhooks.deliveries.find((it) => it.id === Number(params.delivery_id));
  if (found === undefined) throw notFound();
  return found;
}

function toDelivery(delivery: Delivery): Record<string, unknown> {
  const { request, response, ...rest } = delivery;
  return { ...rest, throttled_at: null };
}

/** The primary limit: so many requests an hour for each installation. */
export function rateOf({ limits, rate }: Hub) {
  const limit = limits.requestsPerHour;
  const reset = Math.ceil(Date.now() / 3_600_000) * 3600;
  return { limit, remaining: Math.max(0, limit - rate.used), reset, used: rate.used };
}

/** Operations of the app itself. */
export const appHandlers: Handlers = {
  "meta/root": ({ hub }) => ({ body: Object.fromEntries(rootLinks.map((name) => [name, `${hub.url()}/${name}`])) }),
  "rate-limit/get": ({ hub }) => {
    const { limit, remaining, reset, used } = rateOf(hub);
    const rate = { limit, remaining, reset, used };
    return { body: { rate, resources: { core: rate, graphql: rate, search: rate } } };
  },
  "apps/get-authenticated": ({ hub }) => ({
    body: { ...toIntegration(hub, hub.app), installations_count: hub.world.installations.length },
  }),
  "apps/list-installations": ({ hub }) => ({ list: hub.world.installations.map((it) => toInstallation(hub, it)) }),
  "apps/get-installation": (call) => ({ body: toInstallation(call.hub, installationAt(call)) }),
  "apps/create-installation-access-token": (call) => {
    const installation = installationAt(call);
    const repositoryIds = narrowRepositories(call, installation);
    const permissions = narrowPermissions(installation, call.body.permissions);
    const { text, token } = createToken(call.hub.world, installation, {
      permissions,
      ...(repositoryIds !== undefined && { repositoryIds }),
    });
    const isAll = repositoryIds === undefined && installation.repositories === undefined;
    return {
      status: 201,
      body: {
        token: text,
        expires_at: new Date(token.expiresAt).toISOString().replace(/\.\d+Z$/, "Z"),
        permissions,
        repository_selection: isAll ? "all" : "selected",
      },
    };
  },
  "apps/list-webhook-deliveries": ({ hub, query }) => {
    const status = query.get("status");
    const matches = (it: Delivery) => status === null || (status === "success") === (it.status === "OK");
    return { list: hub.webhooks.deliveries.filter(matches).toReversed().map(toDelivery) };
  },
  "apps/get-webhook-delivery": (call) => {
    const delivery = deliveryAt(call);
    return {
      body: {
        ...toDelivery(delivery),
        url: "",
        request: { headers: delivery.request.headers, payload: JSON.parse(delivery.request.body) },
        response: { headers: delivery.response.headers, payload: delivery.response.body },
      },
    };
  },
  "apps/redeliver-webhook-delivery": (call) => {
    void call.hub.webhooks.redeliver(deliveryAt(call).id);
    return { status: 202, body: {} };
  },
  "apps/create-from-manifest": ({ hub, params }) => {
    if (params.code === "expired") throw notFound();
    // A conversion creates an app, so its key is a new one.
    const secrets = { client_secret: "not-used", webhook_secret: hub.app.webhookSecret, pem: createPrivateKey() };
    return { status: 201, body: { ...toIntegration(hub, hub.app), ...secrets } };
  },
  "apps/list-repos-accessible-to-installation": ({ hub, caller }) => {
    if (caller.kind !== "installation") throw invalid("Installation", "token", "is needed");
    const { installation } = caller.token;
    const seen = [...hub.world.repositories.values()].filter((it) => installationOf(hub.world, it) === installation);
    return {
      list: seen.map((it) => toRepository(hub, it)),
      wrap: (repositories, total_count) => ({ total_count, repository_selection: "all", repositories }),
    };
  },
};

/** The one operation of the app that names a repository. */
export const appRepositoryHandlers: RepositoryHandlers = {
  "apps/get-repo-installation": ({ hub, repository }) => {
    const installation = installationOf(hub.world, repository);
    if (installation === undefined) throw notFound();
    return { body: toInstallation(hub, installation) };
  },
};
