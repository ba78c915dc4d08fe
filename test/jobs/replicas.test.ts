import { expect, test } from "vitest";
import { openStore } from "../../src/jobs/store.ts";

const url = process.env.DATABASE_URL;
const log = { debug() {}, info() {}, warn() {}, error() {} };

// Needs a PostgreSQL server: the embedded one belongs to one process.
test.runIf(url)("replicas that start at the same moment all open the database", async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ url: url ?? "" }, log, 5)));
  await Promise.all(stores.map((store) => store.close()));
  expect(stores).toHaveLength(4);
});
