import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type RunningApp, startApp } from "../../src/app/start.ts";

const folder = mkdtempSync(join(tmpdir(), "nodesec-app-"));
const secret = "0123456789abcdef0123456789abcdef";
const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const env = {
  APP_ID: "7",
  PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  WEBHOOK_SECRET: secret,
  NODESEC_DATA_DIR: join(folder, "serve"),
  // Nothing listens there: what is accepted stays in the queue.
  NODESEC_GITHUB_API: "http://127.0.0.1:9",
  HOST: "127.0.0.1",
  PORT: "0",
};
const lines: string[] = [];
const write = (facts: object, message: string) => void lines.push(`${message} ${JSON.stringify(facts)}`);
const log = { debug: write, info: write, warn: write, error: write };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the app", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ env, log });
  });
  afterAll(() => app.close());

  const opened = JSON.stringify({
    action: "opened",
    installation: { id: 1 },
    repository: { id: 5, name: "shop", owner: { login: "acme" } },
    pull_request: { number: 3, head: { sha: "a".repeat(40) }, base: { ref: "main" } },
  });
  const sign = (body: string) => `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const post = (body: string, headers: Record<string, string> = {}, path = "/") =>
    fetch(`${app.url}${path}`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-github-event": "pull_request",
        "x-github-delivery": randomUUID(),
        "x-hub-signature-256": sign(body),
        ...headers,
      },
    });

  test("accepts an event, and the same delivery once", async () => {
    const delivery = { "x-github-delivery": randomUUID() };
    const [first, second] = [await post(opened, delivery), await post(opened, delivery)];
    expect([first.status, await first.json()]).toEqual([202, { status: "accepted" }]);
    expect([second.status, await second.json()]).toEqual([202, { status: "known" }]);
  });

  test("accepts an event at Probot's path", async () => {
    expect((await post(opened, {}, "/api/github/webhooks")).status).toBe(202);
  });

  test.each(["star", "ping", "installation", "unheard_of", "__proto__"])("ignores %s", async (event) => {
    const answer = await post(opened, { "x-github-event": event });
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ignored" }]);
  });

  test.each([
    ["a wrong signature", { "x-hub-signature-256": `sha256=${"0".repeat(64)}` }, 401],
    ["a signature of another kind", { "x-hub-signature-256": "sha1=abc" }, 401],
    ["no signature", { "x-hub-signature-256": "" }, 400],
    ["no event", { "x-github-event": "" }, 400],
    ["no delivery", { "x-github-delivery": "" }, 400],
    ["another content type", { "content-type": "text/plain" }, 415],
  ])("refuses %s, without detail", async (_, headers, status) => {
    const answer = await post(opened, headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/\bat \/|Error|secret/);
  });

  test.each(["[]", "null", "7", "{", ""])("refuses the signed body %j", async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  const upload = (headers: Record<string, string | number>, bytes: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const signature = { "x-hub-signature-256": sign("x"), "x-github-event": "star", "x-github-delivery": "d" };
      const outgoing = request(app.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...signature, ...headers },
      });
      outgoing.on("response", (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
        outgoing.destroy();
      });
      outgoing.on("error", (error) => ("code" in error && error.code === "EPIPE" ? undefined : reject(error)));
      const chunk = Buffer.alloc(1024 * 1024, 32);
      const send = (left: number): void => {
        if (left <= 0) outgoing.end();
        else outgoing.write(chunk, () => send(left - chunk.length));
      };
      send(bytes);
    });

  test("refuses a body over 25 MB before it is read, by its promise", async () => {
    expect(await upload({ "content-length": 26 * 1024 * 1024 }, 1)).toBe(413);
  });

  test("refuses a body over 25 MB that promises nothing", async () => {
    expect(await upload({ "transfer-encoding": "chunked" }, 40 * 1024 * 1024)).toBe(413);
  });

  test("answers health, readiness and metrics, and nothing else", async () => {
    const get = async (path: string) => (await fetch(app.url + path)).status;
    expect(await get("/healthz")).toBe(200);
    expect(await get("/readyz")).toBe(200);
    expect(await (await fetch(`${app.url}/metrics`)).text()).toContain("nodesec_jobs{");
    for (const path of ["/", "/probot", "/probot/setup?code=1", "/ping", "/../etc/passwd"])
      expect(await get(path)).toBe(404);
  });

  test("is no second one on the same folder", async () => {
    await expect(startApp({ env, log })).rejects.toMatchObject({ code: "DATA_FOLDER_LOCKED" });
  });

  test("says which address is taken", async () => {
    const other = { ...env, PORT: new URL(app.url).port, NODESEC_DATA_DIR: join(folder, "other") };
    await expect(startApp({ env: other, log })).rejects.toMatchObject({ code: "ADDRESS_UNAVAILABLE" });
  });

  test("keeps its secrets out of its log", () => {
    const text = lines.join("\n");
    expect(text).not.toContain(secret);
    expect(text).not.toContain("PRIVATE KEY");
  });
});

describe("the app without credentials", () => {
  const data = join(folder, "setup");
  const here = process.cwd();
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({
      env: { NODESEC_DATA_DIR: data, HOST: "127.0.0.1", PORT: "0", NODE_ENV: "production" },
      log,
    });
  });
  afterAll(async () => {
    await app.close();
    process.chdir(here);
  });

  test("offers to register the app from app.yml", async () => {
    const page = await (await fetch(`${app.url}/probot`)).text();
    const manifest: unknown = JSON.parse(/name="manifest"[^>]*value='([^']*)'/.exec(page)?.[1] ?? "");
    const { default_permissions, default_events } = parse(readFileSync("app.yml", "utf8"));
    expect(manifest).toMatchObject({ public: false, default_permissions, default_events });
    expect(page).not.toContain("smee");
  });

  test("is alive but not ready", async () => {
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503);
  });

  test("takes credentials from its own page alone, once, and stores them for this user", async () => {
    const body = JSON.stringify({ appId: "7", pem: env.PRIVATE_KEY, webhook_secret: secret });
    const post = (origin?: string) =>
      fetch(`${app.url}/probot/import`, { method: "POST", body, headers: origin ? { origin } : {} });
    expect((await post("https://evil.example")).status).toBe(403);
    expect((await post()).status).toBe(403);
    expect((await post(app.url)).status).toBe(200);
    expect((await post(app.url)).status).toBe(404);
    expect((await fetch(`${app.url}/probot`)).status).toBe(404);
    expect(statSync(join(data, "app.env")).mode & 0o077).toBe(0);
    const set = await startApp({ env: { NODESEC_DATA_DIR: data, HOST: "127.0.0.1", PORT: "0" }, log });
    expect(set.isSetup).toBe(false);
    await set.close();
  });
});
