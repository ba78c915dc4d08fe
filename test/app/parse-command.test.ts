import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/app/parse-command.ts";

describe("parseCommand", () => {
  test.each([
    ["/nodesec recheck", "recheck"],
    ["/nodesec help", "help"],
    ["/nodesec  recheck  ", "recheck"],
    ["Thanks!\r\n/nodesec recheck\r\nplease", "recheck"],
    ["/nodesec help\n/nodesec recheck", "help"],
    ["```\ncode\n```\n/nodesec recheck", "recheck"],
    ["<!-- note -->\n/nodesec recheck", "recheck"],
  ])("finds the command in %j", (body, command) => {
    expect(parseCommand(body)).toBe(command);
  });

  test.each([
    "please run /nodesec recheck",
    " /nodesec recheck",
    "    /nodesec recheck",
    "\t/nodesec recheck",
    "> /nodesec recheck",
    "`/nodesec recheck`",
    "- /nodesec recheck",
    "```\n/nodesec recheck\n```",
    "~~~js\n/nodesec recheck\n~~~",
    "````\n```\n/nodesec recheck\n````",
    "```\n/nodesec recheck",
    "<!--\n/nodesec recheck\n-->",
    "/nodesec",
    "/nodesec recheck now",
    "/nodesec ignore",
    "/NODESEC recheck",
    "/nodesecrecheck",
    "/nodesec\nrecheck",
    "",
  ])("finds none in %j", (body) => {
    expect(parseCommand(body)).toBeUndefined();
  });

  test("never finds one in quotes, in indented code or in the middle of a line", () => {
    const prefix = fc.constantFrom(">", "> ", ">> ", "    ", "\t", "x ", "* ", "1. ", "`");
    fc.assert(
      fc.property(fc.array(prefix, { minLength: 1, maxLength: 5 }), (prefixes) => {
        const body = prefixes.map((each) => `${each}/nodesec recheck`).join("\n");
        expect(parseCommand(body)).toBeUndefined();
      }),
    );
  });

  test("finds a command after any text that opens no block", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z .,!?]{0,30}$/), { maxLength: 8 }), (lines) => {
        expect(parseCommand([...lines, "/nodesec recheck"].join("\n"))).toBe("recheck");
      }),
    );
  });

  test("reads a hostile comment in time", () => {
    // A reader that goes back and forth would meet the time limit of the test.
    for (const text of ["`".repeat(65_000), "<!--".repeat(16_000), `/nodesec${" ".repeat(65_000)}x`]) {
      expect(parseCommand(text)).toBeUndefined();
    }
  });
});
