import { describe, expect, it } from "vitest";
import { flowsIn, protectionsIn } from "./scripts.ts";

const escaped = (text: string) => `\${${text}}`;

/** A handler of Express with this body. */
function handler(body: string, before = "") {
  return `import { exec } from "node:child_process"; ${before} export async function handle(req, res, next) { ${body} }`;
}

const joining = "function cmd(parts, ...values) { return parts.reduce((all, part, i) => all + part + values[i], ''); }";

describe("code that runs without a call that shows it", () => {
  it.each([
    ["a getter of an object", handler("const o = { get x() { return req.query.x; } }; exec(o.x)")],
    [
      "a getter of a class",
      handler("exec(new A(req.query.x).x)", "class A { constructor(v) { this.v = v; } get x() { return this.v; } }"),
    ],
    [
      "a getter of the class itself",
      handler("A.v = req.query.x; exec(A.x)", "class A { static get x() { return A.v; } }"),
    ],
    [
      "a getter that is defined",
      handler("const o = {}; Object.defineProperty(o, 'x', { get: () => req.query.x }); exec(o.x)"),
    ],
    ["a setter of an object", handler("const o = { set x(v) { exec(v); } }; o.x = req.query.x")],
    ["a setter of a class", handler("new A().x = req.query.x", "class A { set x(v) { exec(v); } }")],
    [
      "a setter that keeps it",
      handler("const a = new A(); a.x = req.query.x; exec(a.v)", "class A { set x(v) { this.v = v; } }"),
    ],
    [
      "a loop over an object of a class",
      handler(
        "for (const x of new L(req.query.x)) exec(x)",
        "class L { constructor(v) { this.v = v; } *[Symbol.iterator]() { yield this.v; } }",
      ),
    ],
    ["a generator's next", handler("exec(all().next().value); function* all() { yield req.query.x; }")],
    [
      "a tag that runs it",
      handler(`cmd\`ls ${escaped("req.query.x")}\``, "function cmd(parts, x) { exec(parts[0] + x); }"),
    ],
    ["a tag that joins it", handler(`exec(cmd\`ls ${escaped("req.query.x")}\`)`, joining)],
  ])("%s", (_, text) => {
    expect(flowsIn(text)).toEqual(["command:"]);
  });

  it.each([
    ["a getter that gives its own", handler("const o = { get x() { return 'ls'; } }; o.y = req.query.x; exec(o.x)")],
    ["a setter that checks", handler("new A().x = req.query.x", "class A { set x(v) { exec('kill ' + Number(v)); } }")],
    ["a setter of another name", handler("const a = new A(); a.y = req.query.x", "class A { set x(v) { exec(v); } }")],
    [
      "a tag that makes numbers",
      handler(`exec(cmd\`kill ${escaped("req.query.x")}\`)`, "function cmd(parts, x) { return parts[0] + Number(x); }"),
    ],
    [
      "a tag that leaves it out",
      handler(`exec(cmd\`ls ${escaped("req.query.x")}\`)`, "function cmd(parts) { return parts.join(' '); }"),
    ],
    ["a tag that nobody knows", handler(`exec(cmd\`ls ${escaped("req.query.x")}\`)`, "import cmd from 'some-tag';")],
  ])("but not %s", (_, text) => {
    expect(flowsIn(text).filter((flow) => !/number/.test(flow))).toEqual([]);
  });

  it("parsing what was made a text gives an object again", () => {
    const files = { "app.ts": handler("exec(JSON.parse(JSON.stringify(req.body)).x)") };
    expect(protectionsIn(files)).toEqual(["command:"]);
  });
});
