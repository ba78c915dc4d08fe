import { describe, expect, it } from "vitest";
import { namedLiterals } from "../../../src/analysis/literals/named-literals.ts";
import { openScript } from "../scripts.ts";

/** `name=value` of each literal, after a look at its place. */
function literalsIn(path: string, text: string): readonly string[] {
  const module = /\.[jt]sx?$/.test(path) ? openScript(text, path) : undefined;
  return namedLiterals(path, text, module).map(({ name, value, range }) => {
    expect(text.slice(...range)).toBe(value);
    return `${name}=${value}`;
  });
}

describe("the named literals of a script", () => {
  it.each([
    [`const a = "v";`],
    [`let a; a = 'v';`],
    [`b.a = \`v\`;`],
    [`f({ a: "v" });`],
    [`f({ "a": "v" });`],
    [`class C { a = "v"; }`],
    [`function f(a = "v") {}`],
    [`const { a = "v" } = b;`],
    [`const a = process.env.A || "v";`],
    [`const a = process.env.A ?? "v";`],
    [`const a = isLive ? b : "v";`],
    [`const a = ("v" as string);`],
    [`headers.set("a", "v");`],
  ])("are found in %s", (text) => {
    expect(literalsIn("app.ts", text)).toContain("a=v");
  });

  it("are found in attributes", () => {
    expect(literalsIn("app.tsx", `const b = <C a="v" />;`)).toEqual(["a=v"]);
  });

  it("are not what is computed, or has no name", () => {
    expect(literalsIn("app.ts", `const a = f("v"), b = "v" + c; f("v"); f("a", "b", "c"); const d = 1;`)).toEqual([]);
  });
});

describe("the named literals of other files", () => {
  it.each([
    ["a.json", `{ "a": "v", "b": 1, "c": { "d": "w" } }`, ["a=v", "d=w"]],
    ["a.yml", `x:\n  a: v # c\n  - b: "w x"\n  c: 'y'\n  d: *anchor\n`, ["a=v", "b=w x", "c=y"]],
    [
      "block.yml",
      `a: |\n  v w\nb: >-\n  w\n\nc: |\n  two\n  lines\nd:\n  - e: |2-\r\n    x\r\n`,
      ["a=v w", "b=w", "e=x"],
    ],
    ["compose.yml", `environment:\n  - A=v\n  - "B=w"\n`, ["A=v", "B=w"]],
    ["k8s.yaml", `env:\n  - name: A_KEY\n    value: "v"\n`, ["A_KEY=v", "name=A_KEY"]],
    [".env.production", `A=v\nexport B="w x"\n# C=y\nD=\n`, ["A=v", "B=w x"]],
    ["app.properties", `a.b = v\n`, ["a.b=v"]],
    ["app.ini", `[x]\na = v\n`, ["a=v"]],
    ["app.toml", `a = "v"\n`, ["a=v"]],
    ["Dockerfile", `FROM x\nENV A=v\nENV B w\nARG C="y"\n`, ["A=v", "B=w", "C=y"]],
    ["run.sh", `export A='v'\nf --b-c w --dd=x --ee "$F"\n`, ["A=v", "b-c=w", "dd=x"]],
    ["web.config", `<c><a>v</a><add key="B" value="w" /></c>`, ["a=v", "B=w", "key=B"]],
    ["README.md", `Text.\n\n    A=v\n\n{ "b": "w" }\n`, ["A=v", "b=w"]],
    ["package-lock.json", `{ "a": "v" }`, []],
    ["a.bin", `a=v`, []],
  ])("are found in %s", (path, text, expected) => {
    expect(literalsIn(path, text).toSorted()).toEqual(expected.toSorted());
  });
});
