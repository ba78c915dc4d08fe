import { parseSyml } from "@yarnpkg/parsers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYarnEntries } from "../../../src/dependencies/lockfiles/yarn-classic-entries.ts";
import { realText } from "./real-lockfiles.ts";

/** The entries as Yarn's own parser gives them. */
function plain(text: string): unknown {
  const { entries } = readYarnEntries(text);
  return Object.fromEntries(
    entries.flatMap(({ patterns, fields, lists }) => {
      const content = {
        ...Object.fromEntries([...fields].map(([name, { text: value }]) => [name, value])),
        ...Object.fromEntries([...lists].map(([name, list]) => [name, Object.fromEntries(list)])),
      };
      return patterns.map((pattern) => [pattern, content]);
    }),
  );
}

describe("readYarnEntries", () => {
  it("reads a real lockfile as Yarn's own parser does", () => {
    const text = realText("yarn-classic", "yarn.lock");
    expect(plain(text)).toEqual(parseSyml(text));
    expect(readYarnEntries(text).odd).toEqual([]);
  });

  it("reads what Yarn writes as its own parser does", () => {
    const name = fc.constantFrom("ms", "@babel/core", "lodash.get", "constructor", "a-b");
    const range = fc.constantFrom(
      "^1.0.0",
      "npm:x@2",
      ">=1 <2",
      "github:acme/x#main",
      "*",
      "~1.2 || 3",
      "https://a.b/c.tgz",
    );
    const quoted = (word: string) => (/^[a-z][\w.-]*$/.test(word) ? word : JSON.stringify(word));
    const entry = fc.record({
      patterns: fc.uniqueArray(
        fc.tuple(name, range).map(([one, two]) => JSON.stringify(`${one}@${two}`)),
        { minLength: 1, maxLength: 3 },
      ),
      version: fc.constantFrom("1.0.0", "2.0.0-rc.1"),
      uses: fc.dictionary(name, range, { maxKeys: 3 }),
    });
    const text = fc.array(entry, { maxLength: 4 }).map((entries) =>
      [
        "# yarn lockfile v1\n\n",
        ...entries.map(({ patterns, version, uses }) => {
          const list = Object.entries(uses).map(([used, asked]) => `    ${quoted(used)} ${JSON.stringify(asked)}\n`);
          return `${patterns.join(", ")}:\n  version "${version}"\n${list.length > 0 ? `  dependencies:\n${list.join("")}` : ""}\n`;
        }),
      ].join("\n"),
    );
    const reads = fc.property(text, (written) => {
      expect(plain(written)).toEqual(parseSyml(written));
    });
    fc.assert(reads);
  });

  it("gives the lines that are none of Yarn's, and reads the rest", () => {
    const text = 'ms@1:\n  version "1.0.0"\nnonsense\n  also "not closed\nqs@1:\n  version "6.0.0"\r\n';
    const { entries, odd } = readYarnEntries(text);
    expect(odd.map((range) => text.slice(...range))).toEqual(["nonsense", '  also "not closed']);
    expect(entries.map(({ patterns, fields }) => [patterns[0], fields.get("version")?.text])).toEqual([
      ["ms@1", "1.0.0"],
      ["qs@1", "6.0.0"],
    ]);
  });
});
