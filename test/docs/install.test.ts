import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const manifest = parse(read("app.yml")) as {
  readonly default_permissions: Readonly<Record<string, string>>;
  readonly default_events: readonly string[];
};

/** The cells of the table that begins with this header. */
function tableOf(page: string, header: string): readonly (readonly string[])[] {
  const body = page.split(header)[1]?.split("\n\n")[0] ?? "";
  const rows = body.split("\n").slice(2);
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("docs/guide/install.md", () => {
  const page = read("docs/guide/install.md");

  it("explains exactly the permissions that app.yml asks for", () => {
    const explained = tableOf(page, "| Permission | Access | What for |").map(([name = "", access, why]) => {
      expect(why).toMatch(/\.$/);
      return [name.toLowerCase().replaceAll(" ", "_"), access];
    });
    expect(Object.fromEntries(explained)).toEqual(manifest.default_permissions);
  });

  it("explains exactly the events that app.yml subscribes to", () => {
    const explained = tableOf(page, "| Event | What NodeSec does |").flatMap(([names = ""]) =>
      [...names.matchAll(/`(\w+)`/g)].map(({ 1: name }) => name),
    );
    expect(explained.toSorted()).toEqual(manifest.default_events.toSorted());
  });
});

describe("docs/guide/deploy.md", () => {
  it("names every metric", () => {
    const metrics = [...read("src/app/metrics.ts").matchAll(/name: "(nodesec_\w+)"/g)].map(({ 1: name = "" }) => name);
    expect(metrics).not.toEqual([]);
    expect(metrics.filter((name) => !read("docs/guide/deploy.md").includes(name))).toEqual([]);
  });
});
