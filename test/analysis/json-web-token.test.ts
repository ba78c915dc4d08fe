import { describe, expect, it } from "vitest";
import { readJsonWebToken, toJsonWebToken } from "../../src/analysis/json-web-token.ts";

const encode = (text: string) => Buffer.from(text).toString("base64url");

describe("readJsonWebToken", () => {
  it("reads what toJsonWebToken wrote", () => {
    const token = toJsonWebToken({ sub: "7", admin: true }, "c2ln", "RS256");
    expect(readJsonWebToken(token)).toEqual({
      header: { alg: "RS256", typ: "JWT" },
      payload: { sub: "7", admin: true },
    });
  });

  it.each([
    ["a part that is not JSON", `${encode('{"alg":"HS256"}')}.${encode("{sub:7}")}.c2ln`],
    ["a header without an algorithm", `${encode('{"typ":"JWT"}')}.${encode("{}")}.c2ln`],
    ["a list in place of the payload", `${encode('{"alg":"HS256"}')}.${encode("[1]")}.c2ln`],
    ["a number and null", `${encode("7")}.${encode("null")}.c2ln`],
    ["one part alone", encode('{"alg":"HS256"}')],
    ["nothing", ""],
  ])("knows that %s is no token", (_, text) => {
    expect(readJsonWebToken(text)).toBeUndefined();
  });
});
