import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/app/settings.ts";

const page = readFileSync(new URL("../../docs/guide/deploy.md", import.meta.url), "utf8");
const table = page.split("| Variable | Default | Meaning |")[1]?.split("\n\n")[0] ?? "";
const rows = table
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => cells[1]?.startsWith("`"));
const listed = rows.flatMap((cells) => namesIn(cells[1] ?? ""));

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([A-Z_]+)`/g)].flatMap(({ 1: name }) => (name === undefined ? [] : [name]));
}

/** The names of the variables that reading the settings looks at, for several starting points. */
function namesRead(): readonly string[] {
  const names = new Set<string>();
  const watched = (env: Readonly<Record<string, string>>) =>
    new Proxy<Readonly<Record<string, string | undefined>>>(env, {
      get: (target, name) => {
        names.add(String(name));
        return target[String(name)];
      },
    });
  readSettings(watched({}));
  const credentials = { APP_ID: "1", WEBHOOK_SECRET: "0123456789abcdef", PRIVATE_KEY: "no key" };
  expect(() => readSettings(watched(credentials))).toThrow();
  return [...names].toSorted();
}

describe("the table of settings in docs/guide/deploy.md", () => {
  it("lists exactly what the app reads", () => {
    expect(listed.toSorted()).toEqual(namesRead());
  });

  it("gives the defaults that the app has", () => {
    const { host, port, concurrency, logLevel } = readSettings({});
    const defaults = Object.fromEntries(rows.map((cells) => [namesIn(cells[1] ?? "")[0], cells[2]]));
    expect(defaults).toMatchObject({
      HOST: `\`${host}\``,
      PORT: `\`${port}\``,
      NODESEC_CONCURRENCY: `\`${concurrency}\``,
      LOG_LEVEL: `\`${logLevel}\``,
    });
  });
});
