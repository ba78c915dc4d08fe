import assert from "node:assert/strict";
import { test } from "node:test";
import { totalOf } from "../src/services/pricing.js";

test("adds up price times quantity", () => {
  assert.equal(totalOf([{ price: 2.5, quantity: 4 }]), 10);
});
