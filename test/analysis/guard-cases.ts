import { expect, it } from "vitest";
import { protectionsIn } from "./scripts.ts";

/** The protections of what reaches `exec`, in a handler with this body. */
export function kindsIn(body: string, before = ""): readonly string[] {
  const flows = protectionsIn({
    "app.ts": `import { exec } from "node:child_process"; import path from "node:path"; import fs from "node:fs";
    ${before}
    export async function handle(req, res, next) { const x = req.query.x; ${body} }`,
  });
  return flows.map((flow) => flow.replace("command:", "").trim());
}

type Case = readonly [name: string, body: string, before?: string];

const named = (cases: readonly Case[]) => cases.map(([name, body, before]) => ({ name, body, before }));

/** In each of these, all that reaches `exec` is safe for this kind. */
export function protects(kind: string, cases: readonly Case[]) {
  it.for(named(cases))(`${kind}: $name`, ({ body, before }) => {
    const found = kindsIn(body, before);
    expect(found.length).toBeGreaterThan(0);
    for (const kinds of found) expect(kinds.split(", ")).toContain(kind);
  });
}

/** In each of these, something that reaches `exec` is not safe for this kind. */
export function exposes(kind: string, cases: readonly Case[]) {
  it.for(named(cases))(`not ${kind}: $name`, ({ body, before }) => {
    expect(kindsIn(body, before).some((kinds) => !kinds.split(", ").includes(kind))).toBe(true);
  });
}
