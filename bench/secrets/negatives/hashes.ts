import type { MakeNegative } from "./make-negative.ts";

/** Digests and ids, which are as random as secrets. */
export const hashes: Readonly<Record<string, MakeNegative>> = {
  "hash in code": (letters) => {
    const length = letters.oneOf([32, 40, 56, 64, 96, 128]);
    const name = letters.oneOf([
      "checksum",
      "sha256",
      "digest",
      "contentHash",
      "etag",
      "revision",
      "expectedHash",
      "fingerprint",
    ]);
    return {
      path: "src/verify.js",
      text: `const ${name} = "${letters.hex(length)}";\nif (${name} !== computed) throw new Error("x");\n`,
    };
  },
  "hash in YAML": (letters) => {
    const name = letters.oneOf(["sha256", "checksum", "digest", "commit", "rev", "md5", "hash"]);
    return {
      path: "release.yml",
      text: `files:\n${letters.many(6, () => `  - name: ${letters.noun()}.tar.gz\n    ${name}: ${letters.hex(64)}`)}\n`,
    };
  },
  "checksums file": (letters) => ({
    path: "SHASUMS256.txt",
    text: letters.many(20, () => `${letters.hex(64)}  ${letters.noun()}-v${letters.below(20)}.tgz`),
  }),
  UUID: (letters) => {
    const name = letters.oneOf([
      "id",
      "tenantId",
      "requestId",
      "clientId",
      "correlationId",
      "workspace_id",
      "projectId",
      "uuid",
    ]);
    return {
      path: "src/ids.ts",
      text: `export const ids = [\n${letters.many(8, () => `  { ${name}: "${letters.uuid()}" },`)}\n];\n`,
    };
  },
  "UUID in JSON": (letters) => ({
    path: "data/rows.json",
    text: JSON.stringify(
      Array.from({ length: 8 }, () => ({ id: letters.uuid(), owner: letters.uuid(), name: letters.noun() })),
      null,
      2,
    ),
  }),
  integrity: (letters) => ({
    path: "index.html",
    text: `<script src="https://cdn.example/${letters.noun()}.js" integrity="sha384-${letters.base64(48)}" crossorigin="anonymous"></script>\n`,
  }),
  "npm lockfile": (letters) => ({
    path: "package-lock.json",
    text: JSON.stringify(
      {
        lockfileVersion: 3,
        packages: Object.fromEntries(
          Array.from({ length: 12 }, () => [
            `node_modules/${letters.noun()}-${letters.oneOf(["token", "secret", "key", "api", "aws"])}`,
            {
              version: "1.2.3",
              resolved: `https://registry.npmjs.org/a/-/a-1.2.3.tgz`,
              integrity: `sha512-${letters.base64(64)}`,
            },
          ]),
        ),
      },
      null,
      2,
    ),
  }),
  "yarn lockfile": (letters) => ({
    path: "yarn.lock",
    text: letters.many(
      10,
      () =>
        `${letters.noun()}@^1.0.0:\n  version "1.0.0"\n  resolved "https://registry.yarnpkg.com/a/-/a-1.0.0.tgz#${letters.hex(40)}"\n  integrity sha512-${letters.base64(64)}\n`,
    ),
  }),
  "pnpm lockfile": (letters) => ({
    path: "pnpm-lock.yaml",
    text: `packages:\n${letters.many(10, () => `  '${letters.noun()}-token@1.0.0':\n    resolution: {integrity: sha512-${letters.base64(64)}}`)}\n`,
  }),
  "asset manifest": (letters) => {
    const name = () => `${letters.noun()}-${letters.oneOf(["token", "secret", "api-key", "password", "auth"])}`;
    return {
      path: "public/manifest.json",
      text: JSON.stringify(
        Object.fromEntries(
          Array.from({ length: 12 }, () => [
            `static/${name()}.js`,
            letters.oneOf([letters.hex(32), `static/js/main.${letters.hex(20)}.js`, letters.hex(64)]),
          ]),
        ),
        null,
        2,
      ),
    };
  },
  "git sha": (letters) => ({
    path: ".github/workflows/ci.yml",
    text: `jobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${letters.many(4, () => `      - uses: acme/${letters.noun()}-token@${letters.hex(40)} # v${letters.below(9)}`)}\n      - run: npm ci\n        env:\n          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}\n`,
  }),
  changelog: (letters) => ({
    path: "CHANGELOG.md",
    text: letters.many(
      12,
      () =>
        `* **${letters.noun()}:** rotate the secret key ([${letters.hex(7)}](https://github.com/acme/a/commit/${letters.hex(40)}))`,
    ),
  }),
  "image digest": (letters) => ({
    path: "Dockerfile",
    text: `FROM node:24@sha256:${letters.hex(64)}\nLABEL revision=${letters.hex(40)}\nENV APP_REVISION=${letters.hex(40)} BUILD_ID=${letters.uuid()}\n`,
  }),
  "password hash": (letters) => ({
    path: "seeds/users.js",
    text: `module.exports = [{ user: "${letters.noun()}", password: "${letters.oneOf([`$2b$10$${letters.base62(53)}`, `$argon2id$v=19$m=65536,t=3,p=4$${letters.base62(22)}$${letters.base62(43)}`, `pbkdf2_sha256$260000$${letters.base62(22)}$${letters.base64(32)}`])}" }];\n`,
  }),
};
