/**
 * A secret becomes part of a container image.
 *
 * Whoever can pull the image reads it: `docker history` shows the values of `ENV` and `ARG` and every command, and a layer keeps
 * a copied file even when a later one deletes it. Researchers of RWTH Aachen looked through 337,171 images of Docker Hub and
 * private registries in 2023 and found secrets in 8.5 % of them.
 *
 * ## Values in `ENV` and `ARG`
 *
 * ```dockerfile bad
 * FROM node:24-slim
 * ENV NODE_ENV=production \
 *     JWT_SECRET={{sample}} # finding
 * ENV DB_PASSWORD {{sample}} # finding
 * ARG DEPLOY_TOKEN="{{sample}}" # finding
 * USER node
 * CMD ["node", "server.js"]
 * ```
 *
 * Give them to the container when it starts:
 *
 * ```dockerfile good
 * FROM node:24-slim
 * ENV NODE_ENV=production
 * USER node
 * CMD ["node", "server.js"]
 * ```
 *
 * ## Build arguments
 *
 * The value of an argument stays in the history of the image, and `ENV` puts it into every container.
 *
 * ```dockerfile bad
 * FROM node:24-slim
 * ARG SESSION_SECRET
 * ENV SESSION_SECRET=$SESSION_SECRET # finding
 * ARG NPM_TOKEN # finding
 * RUN npm ci
 * USER node
 * CMD ["node", "server.js"]
 * ```
 *
 * BuildKit shows a secret to one command alone:
 *
 * ```dockerfile good
 * FROM node:24-slim
 * COPY package.json package-lock.json .npmrc ./
 * RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci
 * USER node
 * CMD ["node", "server.js"]
 * ```
 *
 * ## Copied files, and passwords in commands
 *
 * ```dockerfile bad
 * FROM node:24-slim
 * COPY package.json .env ./ # finding
 * RUN echo "deploy:{{sample}}" | chpasswd # finding
 * USER node
 * CMD ["node", "server.js"]
 * ```
 *
 * ## Not reported
 *
 * References, placeholders, where a secret is, public values, and files that show how others look:
 *
 * ```dockerfile good
 * FROM node:24-slim AS build
 * ARG NEXT_PUBLIC_API_KEY
 * ENV DB_PASSWORD_FILE=/run/secrets/db-password \
 *     SECRET_KEY_BASE=dummy \
 *     PASSWORD_MIN_LENGTH=12
 * COPY .env.example .env
 * RUN --mount=type=secret,id=deploy echo "deploy:$(cat /run/secrets/deploy)" | chpasswd
 * USER node
 * CMD ["node", "server.js"]
 * ```
 *
 * ## Out of scope
 *
 * What `COPY . .` takes along, and build arguments of a stage whose files alone come into the image.
 */
import {
  alphabets,
  credentialStrengthOf,
  type DockerfileInstruction,
  isDockerfile,
  isSecretVariable,
  lettersOf,
  lineageOf,
  readDockerfile,
} from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

type Found = Problem & { readonly value?: string };

function* detect({ path, text }: CredentialFile): Iterable<Found> {
  if (!isDockerfile(path)) return;
  const stages = readDockerfile(text);
  const final = new Set(stages.slice(-1).flatMap(lineageOf));
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      yield* valuesIn(instruction);
      if (instruction.keyword === "RUN") yield* inCommand(instruction, text);
    }
    if (!final.has(stage)) continue;
    yield* argumentsIn(stage.instructions);
    for (const instruction of stage.instructions) yield* inCopy(instruction);
  }
}

function* valuesIn({ variables }: DockerfileInstruction): Iterable<Found> {
  for (const { name, value = "", range } of variables) {
    const strength = isSecretVariable(name) ? credentialStrengthOf(name, value) : undefined;
    if (strength) yield { range, value, ...(strength === "chosen" && { severity: "medium", confidence: "low" }) };
  }
}

/** Arguments with a secret's name, each once: where `ENV` takes its value, otherwise where it is declared. */
function* argumentsIn(instructions: readonly DockerfileInstruction[]): Iterable<Found> {
  const variables = instructions.flatMap(({ keyword, variables }) => variables.map((each) => ({ keyword, ...each })));
  const kept = variables.filter(
    ({ keyword, name, value = "" }) => keyword === "ENV" && isSecretVariable(name) && /^\$\{?\w+\}?$/.test(value),
  );
  const message = "The image keeps a build argument with a secret's name in its environment.";
  for (const { range } of kept) yield { range, severity: "medium", confidence: "high", message };
  const used = new Set(kept.map(({ value = "" }) => value.replace(/\W/g, "")));
  for (const { keyword, name, value = "", range } of variables) {
    const isOpen = keyword === "ARG" && value === "" && isSecretVariable(name) && !used.has(name);
    if (isOpen)
      yield { range, severity: "low", message: "The history of the image keeps the value of this build argument." };
  }
}

/** Files that hold secrets by their names, as a source of `COPY`. */
const secretFile =
  /(?:^|\/)(?:\.env(?:\.(?!example|sample|template|dist|defaults?|schema|test|vault)[\w.-]+)?|id_(?:rsa|dsa|ecdsa|ed25519)|\.ssh\/?|\.aws\/?|\.netrc|\.git-credentials|\.pgpass|service-?account[\w.-]*\.json)$/i;

function* inCopy({ keyword, arguments: given, text, range }: DockerfileInstruction): Iterable<Found> {
  if ((keyword !== "COPY" && keyword !== "ADD") || text.includes("<<")) return;
  const sources = given.slice(0, -1).map((each) => each.replace(/^[["',]+|[\]"',]+$/g, ""));
  const file = sources.find((each) => secretFile.test(each));
  if (file) yield { range, severity: "medium", message: `\`${file}\` becomes part of the image.` };
}

/** `echo "user:password" | chpasswd`, `NAME=value command`. */
const account =
  /\b[\w.-]{1,40}:(?<secret>[^\s"'$`:<>|]{1,200})["']?[ \t]{0,9}\|[ \t]{0,9}(?:sudo[ \t]{1,9})?chpasswd\b/dg;
const assignment = /(?<![\w$-])(?<name>[A-Z][A-Z\d_]{2,60})=["']?(?<secret>[^\s"'$`;&|<>()]{6,300})/dg;

function* inCommand({ range: [start, end] }: DockerfileInstruction, file: string): Iterable<Found> {
  const text = file.slice(start, end);
  for (const { groups, indices } of text.matchAll(account)) {
    const message = "The password of a user of the image stands in a command.";
    yield { ...placeOf(start, indices), value: groups?.secret ?? "", severity: "medium", message };
  }
  for (const { groups, indices } of text.matchAll(assignment)) {
    const { name = "", secret = "" } = groups ?? {};
    if (!isSecretVariable(name) || credentialStrengthOf(name, secret) !== "random") continue;
    yield { ...placeOf(start, indices), value: secret };
  }
}

function placeOf(start: number, indices: RegExpIndicesArray | undefined): Pick<Found, "range"> {
  const [from, to] = indices?.groups?.secret ?? [0, 0];
  return { range: [start + from, start + to] };
}

export default {
  id: "secrets/docker-secret",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [538, 798],
  owasp: "A05:2021",
  message: "A secret becomes part of the container image.",
  fix: "Give the secret to the container when it starts, or to one build step with `RUN --mount=type=secret`.",
  detect,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies CredentialRule;
