import { createRequire } from "node:module";
import type { Instruction as ParsedInstruction, Property, PropertyInstruction } from "dockerfile-ast";
import type { Range } from "../model/place.ts";

/** A variable that `ENV` or `ARG` sets. */
interface DockerfileVariable {
  readonly name: string;
  /** As it is written, without quotes; `ARG` may have none. */
  readonly value?: string;
  /** The value's without quotes, or the name's where there is no value. */
  readonly range: Range;
}

export interface DockerfileInstruction {
  /** In capitals, such as `USER`. */
  readonly keyword: string;
  /** Without flags, line continuations and comments; variables that have a value here are replaced by it. */
  readonly arguments: readonly string[];
  /** Everything behind the keyword, as it is written. */
  readonly text: string;
  /** What `ENV` and `ARG` set; empty for others. */
  readonly variables: readonly DockerfileVariable[];
  readonly range: Range;
}

/** A build stage: a `FROM` and what follows it. */
export interface DockerfileStage {
  readonly name?: string;
  /** The image, as far as its variables are known, or the name of an earlier stage. */
  readonly image: string;
  /** The earlier stage that `image` names. */
  readonly base?: DockerfileStage;
  readonly from: Range;
  readonly instructions: readonly DockerfileInstruction[];
}

const names =
  /(?:^|\/)(?:[^/]+\.)?(?:docker|container)file(?:\.(?!(?:[cm]?[jt]sx?|json|md|txt|ya?ml|go|py|rs|dockerignore)$)[^/]+)?$/i;

/** Whether a file is a Dockerfile by its name: `Dockerfile`, `Dockerfile.prod`, `api.dockerfile`, `Containerfile`. */
export function isDockerfile(path: string): boolean {
  return names.test(path);
}

/** The stage, the one it is based on, and so on. */
export function lineageOf(stage: DockerfileStage): readonly DockerfileStage[] {
  return stage.base ? [stage, ...lineageOf(stage.base)] : [stage];
}

const requireHere = createRequire(import.meta.url);

/** The stages of a Dockerfile in their order. Lines that are no instructions are passed over. */
export function readDockerfile(text: string): readonly DockerfileStage[] {
  // Loaded where it is used: the main thread loads this file with the rules and never parses.
  const { DockerfileParser } = requireHere("dockerfile-ast") as typeof import("dockerfile-ast");
  const lineStarts = [0, ...text.matchAll(/\r\n|\r|\n/g).map((end) => end.index + end[0].length)];
  const stages: (DockerfileStage & { readonly instructions: DockerfileInstruction[] })[] = [];
  for (const parsed of DockerfileParser.parse(text).getInstructions()) {
    const instruction = toInstruction(parsed, lineStarts);
    if (instruction.keyword === "FROM") stages.push(toStage(instruction, stages));
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

function toStage(
  { arguments: [image = "", , name], range }: DockerfileInstruction,
  earlier: readonly DockerfileStage[],
) {
  // Stage names ignore case (https://docs.docker.com/reference/dockerfile/#from).
  const base = earlier.findLast((stage) => stage.name?.toLowerCase() === image.toLowerCase());
  return { image, from: range, instructions: [], ...(name && { name }), ...(base && { base }) };
}

function toInstruction(parsed: ParsedInstruction, lineStarts: readonly number[]): DockerfileInstruction {
  const { start, end } = parsed.getRange();
  const offsetOf = ({ line, character }: typeof start) => (lineStarts[line] ?? 0) + character;
  return {
    keyword: parsed.getKeyword(),
    arguments: parsed.getExpandedArguments().map((argument) => withDefault(argument.getValue())),
    text: parsed.getRawArgumentsContent() ?? "",
    variables: propertiesOf(parsed).map((property) => {
      const value = property.getValue();
      const { start, end } = property.getValueRange() ?? property.getNameRange();
      const range: Range = [offsetOf(start), offsetOf(end)];
      return {
        name: property.getName(),
        ...(value !== null && { value }),
        range: value ? withoutQuotes(range, value) : range,
      };
    }),
    range: [offsetOf(start), offsetOf(end)],
  };
}

function propertiesOf(parsed: ParsedInstruction): readonly Property[] {
  const keyword = parsed.getKeyword();
  return keyword === "ENV" || keyword === "ARG" ? (parsed as PropertyInstruction).getProperties() : [];
}

/** A value that is as long as its place has no quotes. */
function withoutQuotes([start, end]: Range, value: string): Range {
  return end - start === value.length + 2 ? [start + 1, end - 1] : [start, end];
}

/** `${NAME:-default}` of a variable that has no value is its default. */
function withDefault(argument: string): string {
  return argument.replace(/\$\{\w+:?-([^{}]*)\}/g, "$1");
}
