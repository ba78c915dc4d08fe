import type { KnownReleases, Release } from "../../src/model/releases.ts";

type Row = readonly [version: string, published: string, publisher: string | undefined, attested?: boolean];

function releases(...rows: readonly Row[]): ReadonlyMap<string, Release> {
  return new Map(
    rows.map(([version, published, publisher, attested = false]) => [
      version,
      { version, published: Date.parse(published), ...(publisher !== undefined && { publisher }), attested },
    ]),
  );
}

/** What the registry tells where the examples of the pages are judged. Names, accounts and times follow cases that are known; the times are made up. */
export const exampleReleases: KnownReleases = {
  at: Date.parse("2025-07-19T12:00:00Z"),
  packages: new Map([
    [
      "eslint-config-prettier",
      releases(["10.1.5", "2025-05-09T12:00:00Z", "jounqin"], ["10.1.7", "2025-07-18T16:30:00Z", "jounqin"]),
    ],
    [
      "event-stream",
      releases(
        ["3.3.4", "2016-07-01T08:00:00Z", "dominictarr"],
        ["3.3.5", "2018-09-05T08:00:00Z", "right9ctrl"],
        ["3.3.6", "2018-09-09T08:00:00Z", "right9ctrl"],
      ),
    ],
    [
      "shop-dates",
      releases(
        ["1.0.0", "2024-01-10T08:00:00Z", "ada"],
        ["1.1.0", "2024-06-10T08:00:00Z", undefined, true],
        ["1.1.1", "2024-09-10T08:00:00Z", undefined, true],
        ["1.1.2", "2025-07-01T08:00:00Z", "ada"],
        ["1.1.3", "2025-07-02T08:00:00Z", undefined, true],
      ),
    ],
  ]),
};
