import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLockGraph } from "../../../src/dependencies/lockfiles/read-lock-graph.ts";
import { chainsTo } from "../../../src/model/dependency-chains.ts";
import { realLockfiles, realText } from "./real-lockfiles.ts";

/** What hostile or broken lockfiles have in them. */
const pieces = [
  "<<<<<<< HEAD\n",
  "\n=======\n",
  "__proto__",
  "constructor",
  '"',
  "'",
  "{",
  "}",
  "[",
  ": ",
  ":\n",
  "\n",
  "\n    ",
  "&a ",
  "*a",
  "? ",
  "- ",
  "null",
  "7",
  "\u0000",
  "\uFEFF",
  "é",
  "link:../x",
  "workspace:.",
  "npm:lodash@3",
];

const changed = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  text: fc.oneof(fc.constantFrom(...pieces), fc.constant("")),
});

/** Checks what every graph promises to those who use it. */
function expectSound(path: string, text: string): void {
  const read = readLockGraph({ path, text, blob: "" });
  if ("reason" in read) {
    expect(read.detail).toBeTruthy();
    return;
  }
  const ids = new Set(read.packages.map(({ id }) => id));
  expect(ids.size).toBe(read.packages.length);
  const isPlace = ([start, end]: readonly [number, number]) => start >= 0 && start <= end && end <= text.length;
  for (const each of read.packages) {
    expect(each.dependencies.every((id) => ids.has(id))).toBe(true);
    expect([each.range, ...Object.values(each.places)].every(isPlace)).toBe(true);
  }
  expect(read.problems.every(({ range }) => isPlace(range))).toBe(true);
  for (const { target } of read.roots.flatMap(({ dependencies }) => dependencies)) {
    expect(target === undefined || ids.has(target)).toBe(true);
  }
  const [last] = read.packages.slice(-1);
  if (last) chainsTo(read, last.id);
}

describe("readLockGraph of any text", () => {
  it.each(realLockfiles)(
    "gives for every mutation of %s a sound graph or a reason why there is none",
    (folder, name) => {
      const text = realText(folder, name);
      const mutations = fc.property(fc.array(changed, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutated = changes.reduce((before, { at, length, text: piece }) => {
          const start = Math.floor(at * before.length);
          return before.slice(0, start) + piece + before.slice(start + length);
        }, text);
        expectSound(name, mutated);
      });
      fc.assert(mutations, { numRuns: 150 });
    },
  );

  it.each(realLockfiles)("reads %s up to any point where it breaks off, or says why not", (folder, name) => {
    const text = realText(folder, name);
    fc.assert(
      fc.property(fc.nat(text.length), (end) => expectSound(name, text.slice(0, end))),
      { numRuns: 50 },
    );
  });

  it("takes any text at all", () => {
    const texts = fc.property(
      fc.constantFrom("package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock"),
      fc.array(
        fc.oneof(
          fc.constantFrom(...pieces, "lockfileVersion: 5", "__metadata:", "packages", "a@1:\n  version 1"),
          fc.string(),
        ),
      ),
      (name, parts) => expectSound(name, parts.join("")),
    );
    fc.assert(texts, { numRuns: 500 });
  });
});

describe("readLockGraph of a text that is made to last", () => {
  it.each([
    ["package-lock.json", "[".repeat(1_000_000)],
    ["pnpm-lock.yaml", `lockfileVersion: 5\npackages: ${"[".repeat(100_000)}`],
    ["pnpm-lock.yaml", `lockfileVersion: 5\npackages: ${"{a: ".repeat(100_000)}`],
    [
      "pnpm-lock.yaml",
      `a: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefgh"].map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]}, `.repeat(9)}]\n`).join("")}`,
    ],
    ["pnpm-lock.yaml", "lockfileVersion: 5\npackages: &a\n  b: *a\n  c: *a\n"],
    ["pnpm-lock.yaml", `# yarn lockfile v1\n${"#\n".repeat(100_000)}`],
    ["yarn.lock", `${'"'.repeat(500_000)}\n${"\\".repeat(500_000)}`],
    ["yarn.lock", `${"a ".repeat(500_000)}\n${"a, ".repeat(300_000)}`],
    ["bun.lock", "/*".repeat(500_000)],
  ])("answers for %s, case %#", (path, text) => {
    expectSound(path, text);
  });
});
