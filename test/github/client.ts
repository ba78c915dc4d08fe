import { createSign } from "node:crypto";
import { expect } from "vitest";

interface Reached {
  readonly url: string;
  readonly app: { readonly id: number; readonly privateKey: string };
}

/** An answer with its body read. */
export interface ClientAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends `GET /path` and the like with one kind of credentials. */
export type Client = (
  route: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<ClientAnswer>;

/** The JSON web token with which the app speaks for itself. */
function jwtOf({ id, privateKey }: Reached["app"], claims: object = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: "RS256", typ: "JWT" },
    { iss: String(id), iat: now - 60, exp: now + 500, ...claims },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const signature = createSign("RSA-SHA256").update(parts.join(".")).sign(privateKey, "base64url");
  return [...parts, signature].join(".");
}

/** A client with whatever credentials. */
export function clientOf({ url }: Pick<Reached, "url">, credentials: string | undefined): Client {
  return async (route, body, headers = {}) => {
    const [method = "GET", path = "/"] = route.split(" ");
    const response = await fetch(new URL(path.replace(/^\//, ""), `${url}/`), {
      method,
      headers: {
        accept: "application/vnd.github+json",
        ...(credentials !== undefined && { authorization: `Bearer ${credentials}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") && text !== "";
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
}

/** The app itself. */
export function appClient(github: Reached, claims?: object): Client {
  return clientOf(github, jwtOf(github.app, claims));
}

/** The app as installed on the account of a repository. */
export async function installationClient(github: Reached, fullName: string, narrowed?: object): Promise<Client> {
  const app = appClient(github);
  const installation = await app(`GET /repos/${fullName}/installation`);
  const token = await app(`POST /app/installations/${idOf(installation)}/access_tokens`, narrowed);
  expect(token).toMatchObject({ status: 201, body: { token: expect.any(String) } });
  return clientOf(github, String(Object(token.body).token));
}

/** The id of what an answer shows. */
export function idOf({ status, body }: ClientAnswer): number {
  expect([200, 201]).toContain(status);
  expect(body).toMatchObject({ id: expect.any(Number) });
  return Number(Object(body).id);
}
