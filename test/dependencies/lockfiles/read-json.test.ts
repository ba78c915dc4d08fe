import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Located, memberOf, membersOf } from "../../../src/dependencies/lockfiles/located.ts";
import { readJson } from "../../../src/dependencies/lockfiles/read-json.ts";

function rootOf(text: string, options = {}): Located {
  const read = readJson(text, options);
  if ("problem" in read) throw new Error(`${read.problem}, at ${read.at}`);
  return read.root;
}

/** The plain value, with no prototype that a member's name could reach. */
function plain(node: Located): unknown {
  if ("value" in node) return node.value;
  if ("items" in node) return node.items.map(plain);
  return Object.fromEntries([...node.members].map(([name, { node: member }]) => [name, plain(member)]));
}

describe("readJson", () => {
  it("reads what JSON.parse reads, and nothing that it does not", () => {
    const values = fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(plain(rootOf(JSON.stringify(value, undefined, indent)))).toEqual(JSON.parse(JSON.stringify(value)));
    });
    fc.assert(values);
    const texts = fc.property(
      fc.array(fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', "1", "null"), { maxLength: 8 }),
      (parts) => {
        const text = parts.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect("root" in readJson(text)).toBe(isJson);
      },
    );
    fc.assert(texts, { numRuns: 2_000 });
  });

  it("tells where keys and values stand", () => {
    const text = '{ "a": { "version": "1.0.0" } }';
    const member = membersOf(memberOf(rootOf(text), "a")).get("version");
    expect(text.slice(...(member?.key ?? [0, 0]))).toBe('"version"');
    expect(text.slice(...(member?.node.range ?? [0, 0]))).toBe('"1.0.0"');
    expect(rootOf(text).range).toEqual([0, text.length]);
  });

  it("keeps the last of two members of a name and tells of the first's repetition", () => {
    const text = '{"a": 1, "a": 2}';
    expect(readJson(text)).toMatchObject({ repeated: [[9, 12]] });
    expect(plain(rootOf(text))).toEqual({ a: 2 });
  });

  it("takes names of the prototype for names", () => {
    const root = rootOf('{"__proto__": {"constructor": 1}}');
    expect(memberOf(memberOf(root, "__proto__"), "constructor")).toMatchObject({ value: 1 });
    expect(memberOf(root, "toString")).toBeUndefined();
  });

  it("allows comments and trailing commas only where it is told to", () => {
    const text = '// a lockfile\n{"a": [1, /* two */ 2,],}';
    expect(plain(rootOf(text, { relaxed: true }))).toEqual({ a: [1, 2] });
    expect(readJson(text)).toMatchObject({ problem: expect.any(String), at: 0 });
    expect(readJson('{"a": 1,}')).toMatchObject({ at: 8 });
  });

  it("says where a text breaks off or goes wrong, whatever its depth", () => {
    expect(readJson('{"a": ')).toEqual({ problem: "it ends in the middle", at: 6 });
    expect(readJson("[".repeat(200_000))).toMatchObject({ problem: "it ends in the middle" });
    expect(readJson('{"a" 1}')).toEqual({ problem: '"1" is not expected there', at: 5 });
    expect(readJson('{"a": "b')).toMatchObject({ at: 6 });
    expect(readJson("")).toMatchObject({ problem: "it ends in the middle" });
  });

  it("reads past a byte order mark", () => {
    expect(plain(rootOf('\uFEFF{"a": 1}'))).toEqual({ a: 1 });
  });
});
