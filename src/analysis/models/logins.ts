import type { PackageModel } from "../package-model.ts";

/** What a client sends to be known by; passport-local takes it from a body, where it may be an object. */
const given = "passport.Given";
const text = "passport.Text";
const request = "express.Request";

/**
 * Tokens and strategies of logins. What a verified token or an identity provider says is no source: it was signed. What a
 * token says that is only decoded, its sender says.
 */
export default {
  aliases: {
    "passport-local()": "passport-local.Strategy",
    "jwt-decode.jwtDecode": "jwt-decode",
  },
  callbacks: [
    {
      apis: ["passport-local.Strategy"],
      parameters: [given, given, undefined],
      withError: [request, given, given, undefined],
    },
    {
      apis: ["passport-http.BasicStrategy", "passport-http.DigestStrategy"],
      parameters: [text, text, undefined],
    },
    { apis: ["passport-http-bearer.Strategy"], parameters: [text, undefined] },
    {
      apis: ["passport-custom.Strategy", "passport-custom"],
      parameters: [request, undefined],
    },
    { apis: ["express-basic-auth"], option: "authorizer", parameters: [text, text, undefined] },
  ],
  sources: { [given]: ["remote", "structured"], [text]: "remote", "basic-auth()": "remote" },
  propagators: {
    "jsonwebtoken.decode": [0],
    "jwt-decode": [0],
    "jose.decodeJwt": [0],
    "jose.decodeProtectedHeader": [0],
  },
} satisfies PackageModel;
