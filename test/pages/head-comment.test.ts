import { describe, expect, it } from "vitest";
import { readHeadComment } from "../../src/pages/head-comment.ts";

describe("readHeadComment", () => {
  it("takes the frame of stars away and keeps the indentation of code", () => {
    expect(readHeadComment("/**\n * One.\n *\n * ```js\n *   two();\n * ```\n */\nexport default {};\n")).toBe(
      "One.\n\n```js\n  two();\n```",
    );
  });

  it("gives an escaped end of comment its meaning back", () => {
    expect(readHeadComment("/**\n * a /* b *\\/ c\n */\n")).toBe("a /* b */ c");
  });

  it("reads a file with Windows line ends", () => {
    expect(readHeadComment("/**\r\n * One.\r\n * Two.\r\n */\r\nexport default {};\r\n")).toBe("One.\nTwo.");
  });

  it("knows no comment where the file starts with code", () => {
    expect(readHeadComment("import a from 'a';\n/**\n * One.\n */\n")).toBeUndefined();
  });
});
