/**
 * The container runs its program as root.
 *
 * A flaw in the program or in one of its packages then has root's rights inside of the container: it may change the program,
 * install tools and use every kernel interface that is reachable, which is what container escapes start from. CVE-2019-5736
 * let root in a container overwrite the host's `runc`; a program that runs as another user could not.
 *
 * ## No user is named
 *
 * Official images run as root until a `USER` says something else. Only the last stage counts: what is built in the stages
 * before it may be built as root.
 *
 * ```dockerfile bad
 * FROM node:24 AS build
 * WORKDIR /app
 * COPY . .
 * RUN npm ci && npm run build
 *
 * FROM node:24-slim # finding
 * COPY --from=build /app/dist /app
 * CMD ["node", "/app/server.js"]
 * ```
 *
 * The image of Node.js brings a user for this. A number instead of a name lets Kubernetes verify it (`runAsNonRoot`).
 *
 * ```dockerfile good
 * FROM node:24 AS build
 * WORKDIR /app
 * COPY . .
 * RUN npm ci && npm run build
 *
 * FROM node:24-slim
 * COPY --from=build /app/dist /app
 * USER node
 * CMD ["node", "/app/server.js"]
 * ```
 *
 * ## The last user is root
 *
 * ```dockerfile bad file=api.dockerfile
 * FROM node:24-slim
 * USER node
 * RUN npm ci
 * USER 0:0 # finding
 * CMD ["node", "server.js"]
 * ```
 *
 * A build argument may name it as well:
 *
 * ```dockerfile bad file=Dockerfile.prod
 * FROM node:24-slim
 * ARG RUN_AS=root
 * USER ${RUN_AS} # finding
 * CMD ["node", "server.js"]
 * ```
 *
 * Do as root what needs it, then step down:
 *
 * ```dockerfile good file=Dockerfile.prod
 * FROM node:24-slim
 * USER root
 * RUN apt-get update && apt-get install --yes tini
 * USER 1000:1000
 * CMD ["node", "server.js"]
 * ```
 *
 * ## Not reported
 *
 * Images that are made to run as another user, and stages that inherit one:
 *
 * ```dockerfile good
 * FROM gcr.io/distroless/nodejs24-debian12:nonroot
 * COPY server.js /
 * CMD ["/server.js"]
 * ```
 *
 * ```dockerfile good file=Containerfile
 * from node:24-slim as base
 * user node
 *
 * FROM base
 * CMD ["node", "server.js"]
 * ```
 *
 * A container that starts as root on purpose and steps down before it runs the program:
 *
 * ```dockerfile good
 * FROM node:24-slim
 * RUN apt-get update && apt-get install --yes gosu
 * ENTRYPOINT ["gosu", "node", "node", "/app/server.js"]
 * ```
 *
 * A user that is only known when the image is built, text in a here-document, and files that only look like a Dockerfile:
 *
 * ```dockerfile good
 * FROM node:24-slim
 * ARG APP_USER
 * USER ${APP_USER}
 * COPY <<EOF /app/notes.txt
 * USER root
 * EOF
 * ```
 *
 * ```ts good file=dockerfile.ts
 * export const dockerfile = "FROM node:24";
 * ```
 *
 * ## Out of scope
 *
 * What Compose or Kubernetes say about the user. An image that is not known may set a user of its own: without a `USER`, it is
 * reported with low confidence.
 */
import { isDockerfile, lineageOf, readDockerfile } from "../../analysis/dockerfile.ts";
import type { Problem, TextRule } from "../../model/rule.ts";

/** Official images whose user is root, which Docker Hub lists under `library/`. */
const rootImages =
  /^(?:docker\.io\/)?(?:library\/)?(?:node|alpine|debian|ubuntu|busybox|buildpack-deps|fedora|rockylinux|amazonlinux|python|golang|ruby|php|nginx|httpd|caddy|scratch)(?:[:@]|$)/;
const unprivilegedImages = /nonroot|unprivileged|rootless|^cgr\.dev\/chainguard\/|(?:^|\/)bitnami\//;
const stepsDown = /\b(?:gosu|su-exec|setpriv|runuser|s6-setuidgid)\b/;

function* detect({ text }: { readonly text: string }): Iterable<Problem> {
  const stages = readDockerfile(text);
  const final = stages.at(-1);
  if (!final || lineageOf(final).some((stage) => stage.instructions.some(({ text }) => stepsDown.test(text)))) return;
  const user = lineageOf(final)
    .flatMap((stage) => stage.instructions.filter(({ keyword }) => keyword === "USER").toReversed())
    .at(0);
  if (user) {
    if (isRoot(user.arguments[0] ?? "")) yield { range: user.range, message: "The last `USER` of the image is root." };
    return;
  }
  const { image } = lineageOf(final).at(-1) ?? final;
  if (unprivilegedImages.test(image)) return;
  yield { range: final.from, confidence: rootImages.test(image) ? "high" : "low" };
}

function isRoot(user: string): boolean {
  return /^["']?(?:root|0+)["']?(?::|$)/.test(user);
}

export default {
  id: "container/root-user",
  kind: "text",
  severity: "medium",
  confidence: "high",
  cwe: [250],
  owasp: "A05:2021",
  message: "The container runs its program as root: its last stage names no other `USER`.",
  fix: "Add `USER node`, or another user that is not root, after the last step that needs root's rights.",
  appliesTo: isDockerfile,
  detect,
} satisfies TextRule;
