import type { MakeNegative } from "./make-negative.ts";

const labels = {
  password: [
    "Password",
    "Passwort",
    "Mot de passe",
    "Contraseña",
    "Wachtwoord",
    "パスワード",
    "Hasło",
    "Senha",
    "Mật khẩu",
  ],
  forgotPassword: [
    "Forgot your password?",
    "Passwort vergessen?",
    "Mot de passe oublié ?",
    "¿Olvidaste tu contraseña?",
  ],
  apiKey: ["API key", "API-Schlüssel", "Clé d’API", "Clave de la API"],
  clientSecret: ["Client secret", "Geheimnis des Clients", "Secret client", "Ihr-Geheimnis-des-Clients"],
  accessToken: ["Access token", "Zugriffstoken", "Jeton d’accès", "Enter the access token of your account"],
};
const names = Object.keys(labels) as (keyof typeof labels)[];

/** Names that say secret, with values that are none. */
export const words: Readonly<Record<string, MakeNegative>> = {
  translation: (letters) => {
    const texts = Object.fromEntries(names.map((name) => [name, letters.oneOf(labels[name])]));
    return letters.oneOf([
      { path: `locales/${letters.oneOf(["de", "fr", "en"])}.json`, text: JSON.stringify({ login: texts }, null, 2) },
      { path: "src/texts.ts", text: `export const texts = ${JSON.stringify(texts, null, 2)};\n` },
      { path: "src/de.yml", text: names.map((name) => `${name}: ${JSON.stringify(texts[name])}\n`).join("") },
    ]);
  },
  "key of a translation": (letters) => {
    const key = `${letters.noun()}.${letters.oneOf(["password", "token", "apiKey"])}.${letters.noun()}${letters.below(9)}`;
    return {
      path: "src/form.jsx",
      text: `const password = t("${key}");\nconst messages = { passwordError: "${key}", secretLabel: "${key.replaceAll(".", "-")}" };\n`,
    };
  },
  "reference to the environment": (letters) => {
    const name = `${letters.noun()}_${letters.oneOf(["secret", "api_key", "token", "password"])}`.toUpperCase();
    return letters.oneOf([
      {
        path: "src/env.js",
        text: `const secret = process.env.${name};\nconst token = process.env["${name}"] ?? "";\n`,
      },
      {
        path: "compose.yml",
        text: `services:\n  app:\n    environment:\n      ${name}: \${${name}}\n      ${name}_FILE: /run/secrets/${name.toLowerCase()}\n`,
      },
      { path: "deploy.yml", text: `env:\n  ${name}: \${{ secrets.${name} }}\n` },
      {
        path: "run.sh",
        text: `export ${name}="$(vault read -field=value secret/${letters.noun()})"\ncurl -H "Authorization: Bearer $${name}" https://api.example\n`,
      },
      { path: "values.yaml", text: `secretKeyRef:\n  name: ${letters.noun()}-secret\n  key: ${name.toLowerCase()}\n` },
    ]);
  },
  "name of a secret": (letters) => ({
    path: "src/names.ts",
    text: `export const tokenHeader = "x-${letters.noun()}-token";\nexport const passwordField = "${letters.noun()}_password";\nexport const secretName = "prod/${letters.noun()}/db-credentials";\nexport const tokenType = "Bearer";\nexport const tokenUrl = "https://auth.example/oauth/${letters.noun()}/token";\nexport const apiKeyPattern = /^[a-f0-9]{32}$/;\n`,
  }),
  "type or schema": (letters) => ({
    path: "src/schema.ts",
    text: `export const ${letters.noun()} = { password: "string|min:8|max:64", token: "varchar(255)", apiKey: "required|alpha_num", secret: { type: "string", format: "password", title: "Secret of ${letters.noun()} ${letters.below(99)}" } };\n`,
  }),
  "test fixture": (letters) => {
    const fake = letters.oneOf([
      "test-token",
      "fake-token-123",
      "secret123",
      "hunter2",
      "password1",
      "abc123",
      "my-secret",
      "s3cret",
      "dummy_key",
      "not-a-real-key",
    ]);
    return {
      path: letters.oneOf([
        "test/auth.test.js",
        "src/__tests__/login.ts",
        "test/fixtures/users.json",
        "spec/helper.js",
      ]),
      text: `{ "token": "${fake}", "password": "${fake}", "apiKey": "${letters.noun()}-${fake}" }\n`,
    };
  },
  "random value in a test": (letters) => ({
    path: "test/api.test.ts",
    text: `const token = "${letters.hex(32)}";\nconst user = { password: "${letters.base62(12)}", secret: "${letters.base62(24)}" };\nexpect(sign(token)).toBe("${letters.hex(64)}");\n`,
  }),
  "address without a password": (letters) => ({
    path: letters.oneOf([".env.example", "src/db.js", "README.md"]),
    text: letters.oneOf([
      `DATABASE_URL=postgres://localhost:5432/${letters.noun()}\n`,
      `DATABASE_URL=postgres://user:password@localhost:5432/${letters.noun()}\n`,
      `DATABASE_URL="mongodb://\${USER}:\${PASSWORD}@db.example/${letters.noun()}"\n`,
      `REDIS_URL=redis://localhost:6379/${letters.below(9)}\n`,
      `DATABASE_URL="mysql://<user>:<password>@host/${letters.noun()}"\n`,
      `AMQP_URL=amqp://guest:guest@localhost:5672/${letters.noun()}\n`,
    ]),
  }),
};
