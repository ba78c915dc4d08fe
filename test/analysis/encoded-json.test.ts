import { describe, expect, it } from "vitest";
import { decodeJson, encodeJson } from "../../src/analysis/encoded-json.ts";

describe("decodeJson", () => {
  it("reads what encodeJson wrote, and padded base64", () => {
    expect(decodeJson(encodeJson({ iss: "supabase", name: "ü?>" }))).toEqual({ iss: "supabase", name: "ü?>" });
    expect(decodeJson(Buffer.from('{"a":1}').toString("base64"))).toEqual({ a: 1 });
  });

  it.each(["", "not base64 at all", Buffer.from("[1]").toString("base64"), Buffer.from('{"a":').toString("base64")])(
    "finds no object in %j",
    (text) => {
      expect(decodeJson(text)).toBeUndefined();
    },
  );
});
