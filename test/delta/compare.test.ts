import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTexts } from "../../src/changes/patch.ts";
import { toCheckedText, toDetection } from "../../src/checks/detection.ts";
import { compareFindings, renamesOf } from "../../src/delta/compare.ts";
import { fingerprintAll } from "../../src/findings/fingerprint.ts";
import type { FileChange, SourceFile } from "../../src/model/change-set.ts";
import type { Detection } from "../../src/model/finding.ts";
import type { RuleFacts } from "../../src/model/rule.ts";
import type { Skipped } from "../../src/model/skipped.ts";

const rule: RuleFacts = {
  id: "injection/code",
  severity: "high",
  confidence: "high",
  cwe: [94],
  owasp: "A03:2021",
  message: "x",
  fix: "x",
};

/** A rule small enough to foresee: each `eval(…)`, but only in a file that says `unsafe`. */
function detect(file: SourceFile | undefined): readonly Detection[] {
  if (!file?.text.includes("unsafe")) return [];
  const text = toCheckedText(file);
  return [...file.text.matchAll(/eval\([^)]*\)/g)].map((match) => {
    const functions = [...file.text.slice(0, match.index).matchAll(/function (\w+)/g)];
    const range = [match.index, match.index + match[0].length] as const;
    return toDetection(rule, { range }, text, functions.at(-1)?.[1] ?? "");
  });
}

interface Sides {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly path?: string;
  readonly previousPath?: string;
}

function changeOf({ before, after, path = "app.js", previousPath }: Sides): FileChange {
  const status = before === undefined ? "added" : after === undefined ? "removed" : "modified";
  return {
    path,
    status: previousPath === undefined ? status : "renamed",
    ...(previousPath !== undefined && { previousPath }),
    ...(before !== undefined && { before: { path: previousPath ?? path, text: before, blob: "" } }),
    ...(after !== undefined && { after: { path, text: after, blob: "" } }),
    hunks: diffTexts(before ?? "", after ?? ""),
  };
}

function compare(changes: readonly Sides[], skipped: readonly Skipped[] = []) {
  const files = changes.map(changeOf);
  const before = fingerprintAll(
    files.flatMap((file) => detect(file.before)),
    renamesOf(files),
  );
  const after = fingerprintAll(files.flatMap((file) => detect(file.after)));
  const delta = compareFindings({ before, after }, { files, skipped });
  const lines = (side: keyof typeof delta) => delta[side].map(({ region }) => region.startLine).sort((a, b) => a - b);
  return { added: lines("added"), fixed: lines("fixed"), known: lines("known"), delta };
}

const unsafe = "// unsafe\n";

describe("compareFindings", () => {
  it("takes an old line for new that a change elsewhere in the file made dangerous", () => {
    const text = "a();\nb();\nc();\nd();\neval(x);\n";
    expect(compare([{ before: text, after: unsafe + text }])).toMatchObject({ added: [6], fixed: [], known: [] });
  });

  it("takes a line for fixed that a change elsewhere made harmless", () => {
    const text = "eval(x);\n";
    expect(compare([{ before: unsafe + text, after: text }])).toMatchObject({ added: [], fixed: [2], known: [] });
  });

  it("takes a line for known that only moved", () => {
    const before = `${unsafe}eval(x);\na();\nb();\nc();\n`;
    const after = `${unsafe}a();\nb();\nc();\neval(x);\n`;
    expect(compare([{ before, after }])).toMatchObject({ added: [], fixed: [], known: [5] });
  });

  it("finds nothing in a rename, with or without changes", () => {
    const before = `${unsafe}eval(x);\n`;
    const rename = { path: "b/new.js", previousPath: "old.js", before };
    expect(compare([{ ...rename, after: before }])).toMatchObject({ added: [], fixed: [], known: [2] });
    expect(compare([{ ...rename, after: `a();\n${before}` }])).toMatchObject({ added: [], fixed: [], known: [3] });
  });

  it("keeps two files apart that take each other's name", () => {
    const evil = `${unsafe}eval(x);\n`;
    const swapped = [
      { path: "a.js", previousPath: "b.js", before: "a();\n", after: "a();\n" },
      { path: "b.js", previousPath: "a.js", before: evil, after: evil },
    ];
    expect(compare(swapped)).toMatchObject({ added: [], fixed: [], known: [2] });
  });

  it("takes a new file at the place of a renamed one for new", () => {
    const evil = `${unsafe}eval(x);\n`;
    const { delta } = compare([
      { path: "b.js", previousPath: "a.js", before: evil, after: evil },
      { path: "a.js", after: evil },
    ]);
    expect(delta.added.map(({ path }) => path)).toEqual(["a.js"]);
    expect(delta.known.map(({ path }) => path)).toEqual(["b.js"]);
  });

  it("counts what a deleted file held as fixed", () => {
    expect(compare([{ before: `${unsafe}eval(x);\n` }])).toMatchObject({ added: [], fixed: [2], known: [] });
  });

  it("does not count as fixed what nobody looked at", () => {
    const before = `${unsafe}eval(x);\n`;
    const skipped: Skipped[] = [{ path: "app.js", reason: "time limit" }];
    expect(compare([{ before, after: "a();\n" }], skipped)).toMatchObject({ fixed: [] });
    const renamed = { path: "app.js", previousPath: "old.js", before, after: "a();\n" };
    expect(compare([renamed], skipped)).toMatchObject({ fixed: [] });
  });

  it("still knows what it knew where a part of the file could not be looked at", () => {
    const text = `${unsafe}eval(x);\n`;
    const skipped: Skipped[] = [{ path: "app.js", reason: "crash", detail: "the rule x/y failed" }];
    expect(compare([{ before: text, after: `${text}a();\n` }], skipped)).toMatchObject({ added: [], known: [2] });
  });

  it.each([
    ["below", `${unsafe}eval(x);\n`, { added: [4], fixed: [], known: [2] }],
    ["above", `${unsafe}a();\neval(x);\n`, { added: [2], fixed: [], known: [4] }],
  ])("reports a second occurrence %s the first where it was added", (_, before, expected) => {
    expect(compare([{ before, after: `${unsafe}eval(x);\na();\neval(x);\n` }])).toMatchObject(expected);
  });

  it("gives a second occurrence a fingerprint of its own", () => {
    const { delta } = compare([{ before: `${unsafe}a();\neval(x);\n`, after: `${unsafe}eval(x);\na();\neval(x);\n` }]);
    const old = compare([{ after: `${unsafe}a();\neval(x);\n` }]).delta.added[0]?.fingerprint;
    expect(delta.added[0]?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(delta.added[0]?.fingerprint).not.toBe(old);
  });

  it("names the occurrence that was removed", () => {
    const before = `${unsafe}eval(x);\na();\neval(x);\n`;
    expect(compare([{ before, after: `${unsafe}a();\neval(x);\n` }])).toMatchObject({
      added: [],
      fixed: [2],
      known: [3],
    });
  });

  it("knows a line again whose function only got another name", () => {
    const before = `${unsafe}function one() {\n  a();\n  b();\n  eval(x);\n}\n`;
    const after = before.replace("one", "two");
    expect(compare([{ before, after }])).toMatchObject({ added: [], fixed: [], known: [5] });
  });

  it("takes the same line in another function for new", () => {
    const before = `${unsafe}function one() {\n  a();\n}\nfunction two() {\n  eval(x);\n}\n`;
    const after = `${unsafe}function one() {\n  eval(x);\n}\nfunction two() {\n  b();\n}\n`;
    expect(compare([{ before, after }])).toMatchObject({ added: [3], fixed: [6] });
  });
});

describe("a fingerprint", () => {
  const statement = fc.constantFrom("a();", "eval(x);", "eval(y + 1);", "b(1, 2);", "if (c) d();");
  const program = fc
    .array(fc.array(statement, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((bodies) => bodies.map((body, index) => [`function f${index}() {`, ...body, "}"]));
  const harmless = fc.constantFrom("", "// note", "log();", "const z = 1;");

  function toText(blocks: readonly (readonly string[])[], indent = ""): string {
    return `${unsafe}${blocks
      .flat()
      .map((line) => indent + line)
      .join("\n")}\n`;
  }

  function fingerprints(text: string): readonly string[] {
    return fingerprintAll(detect({ path: "app.js", text, blob: "" }))
      .map(({ fingerprint }) => fingerprint)
      .sort();
  }

  it("survives another indentation and other line ends", () => {
    fc.assert(
      fc.property(program, fc.constantFrom("  ", "\t", "        "), (blocks, indent) => {
        const text = toText(blocks);
        expect(fingerprints(toText(blocks, indent))).toEqual(fingerprints(text));
        expect(fingerprints(text.replaceAll("\n", "\r\n"))).toEqual(fingerprints(text));
      }),
    );
  });

  it("survives lines that are inserted anywhere", () => {
    fc.assert(
      fc.property(program, fc.array(fc.tuple(fc.nat(), harmless)), (blocks, insertions) => {
        const lines = toText(blocks).split("\n");
        for (const [at, line] of insertions) lines.splice(at % lines.length, 0, line);
        expect(fingerprints(lines.join("\n"))).toEqual(fingerprints(toText(blocks)));
      }),
    );
  });

  it("survives functions in another order", () => {
    fc.assert(
      fc.property(
        program.chain((blocks) =>
          fc.tuple(fc.constant(blocks), fc.shuffledSubarray(blocks, { minLength: blocks.length })),
        ),
        ([blocks, shuffled]) => {
          expect(fingerprints(toText(shuffled))).toEqual(fingerprints(toText(blocks)));
        },
      ),
    );
  });

  it("is one of a kind on its side", () => {
    fc.assert(
      fc.property(program, (blocks) => {
        const all = fingerprints(toText(blocks));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it("makes nothing new of a file that is renamed, re-indented and re-ordered at once", () => {
    fc.assert(
      fc.property(program, (blocks) => {
        const after = toText(blocks.toReversed(), "  ");
        const { added, fixed } = compare([{ path: "b.js", previousPath: "a.js", before: toText(blocks), after }]);
        expect([added, fixed]).toEqual([[], []]);
      }),
    );
  });

  it("makes exactly one new finding of one more line", () => {
    fc.assert(
      fc.property(program, fc.nat(), (blocks, at) => {
        const lines = toText(blocks).split("\n");
        const where = 1 + (at % (lines.length - 1));
        const after = lines.toSpliced(where, 0, "eval(z);").join("\n");
        expect(compare([{ before: lines.join("\n"), after }])).toMatchObject({ added: [where + 1], fixed: [] });
      }),
    );
  });
});
