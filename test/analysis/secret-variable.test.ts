import { describe, expect, it } from "vitest";
import { isSecretVariable } from "../../src/analysis/secret-variable.ts";

describe("isSecretVariable", () => {
  it.each(["DB_PASSWORD", "NPM_TOKEN", "GH_TOKEN", "GITLAB_PAT", "SECRET_KEY_BASE", "STRIPE_SECRET_KEY", "jwt_secret"])(
    "knows %s",
    (name) => {
      expect(isSecretVariable(name)).toBe(true);
    },
  );

  it.each([
    "DB_PASSWORD_FILE",
    "TOKEN_URL",
    "MAX_TOKENS",
    "CSRF_TOKEN",
    "NEXT_PUBLIC_MAPBOX_TOKEN",
    "STRIPE_PUBLISHABLE_KEY",
    "AWS_ACCESS_KEY_ID",
    "CACHE_KEY",
    "NODE_ENV",
  ])("takes %s for none", (name) => {
    expect(isSecretVariable(name)).toBe(false);
  });
});
