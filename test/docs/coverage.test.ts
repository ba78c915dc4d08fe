import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { closeChecks, runChecks } from "../../src/checks/index.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import { loadRules } from "../../src/rules/load.ts";
import { readPrograms } from "../helpers/programs.ts";

/** A row of the page: what another tool does, what it says of us, and the rules that it names. */
interface Row {
  readonly name: string;
  readonly answer: string;
  readonly rules: readonly string[];
}

const page = readFileSync(new URL("../../docs/guide/coverage.md", import.meta.url), "utf8");
const rows = page.split("\n").flatMap((line): Row[] => {
  const [, name, answer] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
  if (name === undefined || answer === undefined || name.startsWith("---") || answer === "here") return [];
  return [{ name, answer, rules: [...answer.matchAll(/\/rules\/([\w/-]+)\.md/g)].flatMap(({ 1: id = "" }) => id) }];
});
const isDenied = ({ answer }: Row) => /^(?:None|Not)\b/.test(answer);
const claimed = rows.filter((row) => row.rules.length > 0 && !isDenied(row));

const rules = await loadRules();
const programs = await readPrograms(new URL("./coverage/", import.meta.url), /./);
const fileOf = ({ name }: Row) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");

afterAll(closeChecks);

describe("the page about other tools", () => {
  it("has a program for each row that names a rule, and no other", () => {
    expect(programs.map(({ name }) => name)).toEqual(claimed.map(fileOf).sort());
  });

  it("gives a reason where nothing corresponds", () => {
    const unreasoned = rows.filter((row) => !claimed.includes(row) && row.answer.split(" ").length < 5);
    expect(unreasoned.map(({ name }) => name)).toEqual([]);
  });

  it("names rules that are there", () => {
    expect(rows.flatMap((row) => row.rules).filter((id) => !rules.has(id))).toEqual([]);
  });

  it.for(claimed)("tells the truth about $name", async (row) => {
    const files = programs.find(({ name }) => name === fileOf(row))?.files ?? [];
    const result = await runChecks({
      files: files.map((after) => ({ path: after.path, after })),
      context: [],
      rules: row.rules.map((id) => ({ id, options: {} })),
      limits: defaultPolicy.limits,
    });
    expect([...new Set(result.after.map(({ rule }) => rule))].sort()).toEqual([...new Set(row.rules)].sort());
  });
});
