import { createPublicKey, generateKeyPairSync, randomBytes, verify } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { Failure, notFound } from "./failure.ts";
import type { OperationAccess } from "./operations.ts";
import { type Account, accountOf, type Installation, type RepositoryState, type Token, type World } from "./state.ts";

/** The app that the stand-in knows, with what its manifest asks for. */
export interface AppFacts {
  readonly id: number;
  readonly clientId: string;
  readonly slug: string;
  readonly privateKey: string;
  readonly publicKey: string;
  readonly webhookSecret: string;
  readonly botLogin: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

/** Who sends a request. */
export type Caller =
  | { readonly kind: "anybody" }
  | { readonly kind: "app" }
  | { readonly kind: "installation"; readonly token: Token };

const manifest = fileURLToPath(new URL("../../app.yml", import.meta.url));
const tokenLifetimeMs = 3_600_000;
const maxJwtSeconds = 600;

/** The permissions and events of app.yml, so that whatever works here works with what the app really asks for. */
function readManifest(): Pick<AppFacts, "permissions" | "events"> {
  const { default_permissions, default_events } = existsSync(manifest) ? parse(readFileSync(manifest, "utf8")) : {};
  return {
    permissions: default_permissions ?? {
      checks: "write",
      contents: "read",
      issues: "read",
      merge_queues: "read",
      metadata: "read",
      pull_requests: "write",
    },
    events: default_events ?? ["check_run", "check_suite", "issue_comment", "merge_group", "pull_request"],
  };
}

function createKeys(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
}

/** A private key that belongs to no app yet. */
export function createPrivateKey(): string {
  return createKeys().privateKey;
}

let keys: ReturnType<typeof createKeys> | undefined;

/** Makes the app. Its key is made once in a process: that takes a tenth of a second. */
export function createApp(): AppFacts {
  keys ??= createKeys();
  return {
    id: 4711,
    clientId: "Iv23standin",
    slug: "nodesec",
    ...keys,
    webhookSecret: randomBytes(20).toString("hex"),
    botLogin: "nodesec[bot]",
    ...readManifest(),
  };
}

function decodePart(part: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? "", "base64url").toString());
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Accepts what GitHub accepts of a JWT: RS256 by the app's key, issued by the app, valid now and for ten minutes at most. */
function checkJwt(app: AppFacts, jwt: string): void {
  const [header, payload, signature = ""] = jwt.split(".");
  const { iss, iat, exp } = decodePart(payload);
  const isSigned =
    decodePart(header).alg === "RS256" &&
    verify(
      "sha256",
      Buffer.from(`${header}.${payload}`),
      createPublicKey(app.publicKey),
      Buffer.from(signature, "base64url"),
    );
  if (!isSigned) throw new Failure(401, "A JSON web token could not be decoded");
  if (String(iss) !== String(app.id) && iss !== app.clientId) throw new Failure(401, "Integration not found");
  const now = Date.now() / 1000;
  if (typeof exp !== "number" || exp < now) {
    throw new Failure(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > now + maxJwtSeconds + 5) throw new Failure(401, "'Expiration time' claim ('exp') is too far in the future");
  if (typeof iat !== "number" || iat > now + 60)
    throw new Failure(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
}

/** Tells who sent a request, or refuses it with 401. */
export function authenticate(world: World, app: AppFacts, authorization: string | undefined): Caller {
  if (authorization === undefined) return { kind: "anybody" };
  const [, scheme = "", credential = ""] = /^(\w+) (.+)$/.exec(authorization) ?? [];
  if (/^bearer$/i.test(scheme) && credential.split(".").length === 3) {
    checkJwt(app, credential);
    return { kind: "app" };
  }
  const token = /^(bearer|token)$/i.test(scheme) ? world.tokens.get(credential) : undefined;
  if (token === undefined || token.expiresAt < Date.now() || !world.installations.includes(token.installation)) {
    throw new Failure(401, "Bad credentials");
  }
  return { kind: "installation", token };
}

/** Makes a token of an installation, narrowed to what was asked for. */
export function createToken(
  world: World,
  installation: Installation,
  narrowed: { readonly permissions?: Readonly<Record<string, string>>; readonly repositoryIds?: ReadonlySet<number> },
): { readonly text: string; readonly token: Token } {
  const token: Token = {
    installation,
    permissions: narrowed.permissions ?? installation.permissions,
    ...(narrowed.repositoryIds !== undefined && { repositoryIds: narrowed.repositoryIds }),
    expiresAt: Date.now() + tokenLifetimeMs,
  };
  const text = `ghs_${randomBytes(18).toString("hex")}`;
  world.tokens.set(text, token);
  return { text, token };
}

/** Whether a token reaches a repository. */
export function canReach(token: Token, repository: RepositoryState): boolean {
  const { installation, repositoryIds } = token;
  return (
    installation.account.id === repository.owner.id &&
    (installation.repositories === undefined || installation.repositories.has(repository.name)) &&
    (repositoryIds === undefined || repositoryIds.has(repository.id))
  );
}

/** Whether a set of permissions allows reading or writing something. */
export function isAllowed(granted: Readonly<Record<string, string>>, permission: string, write: boolean): boolean {
  // Everybody may read the metadata.
  if (permission === "metadata") return true;
  const level = granted[permission];
  return level === "write" || level === "admin" || (!write && level === "read");
}

/** Refuses a token that does not reach the repository or lacks the permission, naming what GitHub would accept. */
function authorizeToken(token: Token, access: OperationAccess, repository: RepositoryState | undefined): void {
  const needed = access.permissions ?? [];
  const write = access.write === true;
  const level = write ? "write" : "read";
  const header = { "x-accepted-github-permissions": needed.map((it) => `${it}=${level}`).join("; ") };
  const isOutside = repository !== undefined && !canReach(token, repository);
  if (isOutside && repository.isPrivate) throw notFound();
  const isGranted = needed.length === 0 || needed.some((it) => isAllowed(token.permissions, it, write));
  // What is public may be read by everybody.
  if (isOutside ? write : !isGranted) throw new Failure(403, "Resource not accessible by integration", {}, header);
  if (write && repository?.archived) throw new Failure(403, "Repository was archived so is read-only.");
}

/** Refuses a caller that may not do what an operation does. Another's private repository looks as if it did not exist. */
export function authorize(caller: Caller, access: OperationAccess, repository: RepositoryState | undefined): void {
  if (access.caller === "anybody") return;
  if (caller.kind === "anybody") throw new Failure(401, "Requires authentication");
  if (access.caller === "app" && caller.kind !== "app") throw new Failure(401, "A JSON web token could not be decoded");
  if (access.caller === "app") return;
  if (caller.kind === "app")
    throw new Failure(401, "Bad credentials: this needs an installation token, not the app's own");
  authorizeToken(caller.token, access, repository);
}

/** The account under which the app writes. */
export function botAccount(world: World, app: AppFacts): Account {
  return accountOf(world, app.botLogin);
}
