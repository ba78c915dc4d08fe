import { describe, expect, it } from "vitest";
import { hasWordOf } from "../../src/secrets/name-words.ts";

describe("hasWordOf", () => {
  it.each([
    ["authsecret", "NEXT_AUTH_SECRET"],
    ["authsecret", "nextAuthSecret"],
    ["authsecret", "auth.secret"],
    ["authsecret", "const authsecret"],
    ["authsecret", "AWSAuthSecret"],
    ["clientsecret", "auth0ClientSecret"],
    ["clientsecret", "oauth2clientsecret"],
    ["xapisecret", "xApiSecret"],
    ["apisecret", "X-Api-Secret"],
    ["token", "accesstoken"],
    ["datadogapikey", "mydatadogapikey"],
  ])("finds %s in %s", (word, name) => {
    expect(hasWordOf(name, [word])).toBe(true);
  });

  it.each([
    ["authsecret", "OAUTH_SECRET"],
    ["authsecret", "oauthSecret"],
    ["authsecret", "OAuthSecret"],
    ["authsecret", "oAuthSecret"],
    ["xapisecret", "maxApiSecret"],
    ["exaapikey", "HEXA_API_KEY"],
    ["boxclientsecret", "dropboxClientSecret"],
    ["key", "monkey"],
    ["authsecret", "secretAuth"],
  ])("does not find %s in %s", (word, name) => {
    expect(hasWordOf(name, [word])).toBe(false);
  });
});
