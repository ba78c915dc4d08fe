/** One small project: its package.json files by path. */
export interface BenchProject {
  readonly name: string;
  readonly manifests: Readonly<Record<string, object>>;
}

/** Projects of 2019 or so, which every way of asking for a package occurs in. Nothing of them is ever installed. */
export const projects: readonly BenchProject[] = [
  {
    name: "service",
    manifests: {
      "package.json": {
        name: "service",
        version: "1.0.0",
        dependencies: {
          axios: "0.21.0",
          "body-parser": "1.19.0",
          ejs: "2.7.4",
          express: "4.16.4",
          "http-proxy": "1.18.0",
          jsonwebtoken: "8.5.1",
          lodash: "4.17.15",
          marked: "0.7.0",
          minimist: "0.0.8",
          moment: "2.24.0",
          "node-fetch": "2.6.0",
          qs: "6.7.0",
          request: "2.88.2",
          "socket.io": "2.3.0",
          tar: "4.4.8",
          underscore: "1.9.1",
          ws: "7.2.0",
          xml2js: "0.4.19",
        },
        devDependencies: { handlebars: "4.1.2", mocha: "7.1.0", nodemon: "1.19.4" },
      },
    },
  },
  {
    name: "website",
    manifests: {
      "package.json": {
        name: "website",
        version: "1.0.0",
        dependencies: { pug: "2.0.4", "serialize-javascript": "1.9.1", "ua-parser-js": "0.7.20" },
        devDependencies: { postcss: "7.0.21", webpack: "4.41.2", "webpack-dev-server": "3.9.0", yargs: "13.3.0" },
      },
    },
  },
  {
    name: "unusual",
    manifests: {
      "package.json": {
        name: "unusual",
        version: "1.0.0",
        dependencies: {
          "lodash-old": "npm:lodash@3.10.1",
          lodash: "4.17.20",
          "parse-args": "npm:minimist@1.2.0",
          mkdirp: "0.5.1",
          "pre-release": "npm:undici@5.0.0",
          "@babel/traverse": "7.20.0",
          "react-dom": "16.4.0",
          react: "16.4.0",
          tar: "6.1.0",
        },
        optionalDependencies: { fsevents: "1.2.13", chokidar: "2.1.8" },
        devDependencies: { "css-what": "4.0.0", "eslint-plugin-import": "2.18.2", eslint: "5.16.0" },
        peerDependencies: { jquery: "3.4.1" },
        overrides: { "glob-parent": "5.1.1" },
        resolutions: { "glob-parent": "5.1.1" },
      },
    },
  },
  {
    name: "workspaces",
    manifests: {
      "package.json": {
        name: "workspaces",
        version: "1.0.0",
        private: true,
        workspaces: ["packages/*"],
        devDependencies: { semver: "5.7.1", "loader-utils": "1.2.3" },
      },
      "packages/api/package.json": {
        name: "@workspaces/api",
        version: "1.0.0",
        dependencies: { "@workspaces/shared": "1.0.0", express: "4.17.1", semver: "7.3.2", ws: "6.2.1" },
        devDependencies: { "loader-utils": "2.0.0" },
      },
      "packages/shared/package.json": {
        name: "@workspaces/shared",
        version: "1.0.0",
        dependencies: { lodash: "4.17.19", "node-fetch": "2.6.1", "tough-cookie": "2.5.0" },
        peerDependencies: { ws: ">=6" },
      },
    },
  },
];
