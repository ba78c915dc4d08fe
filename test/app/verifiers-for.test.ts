import { expect, it } from "vitest";
import { verifiersFor } from "../../src/app/verifiers-for.ts";

it("asks providers about pull requests of the repository itself alone", () => {
  expect(verifiersFor({ fromFork: false }, ["npm"])).toEqual(["npm"]);
  expect(verifiersFor({ fromFork: true }, ["npm"])).toEqual([]);
  expect(verifiersFor(undefined, ["npm"])).toEqual([]);
});
