import { extname } from "node:path";
import { type Format, formats } from "../report/index.ts";

/** A format to write, to a file or, without one, to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

type Refuse = (message: string) => Error;

/** Adds the formats of one `--format`: `sarif`, `sarif=out.sarif`, or several with commas. */
export function addFormat(outputs: readonly Output[], value: string, refuse: Refuse): readonly Output[] {
  const added = value.split(",").map((part): Output => {
    const [name = "", ...rest] = part.trim().split("=");
    const format = formats.find((each) => each === name);
    if (!format) throw refuse(`There is no format ${JSON.stringify(name)}; choose from ${formats.join(", ")}.`);
    const file = rest.join("=");
    if (part.includes("=") && file === "") throw refuse(`A file must follow ${name}=.`);
    return { format, ...(file && { file }) };
  });
  return [...outputs, ...added];
}

/** Gives the format that was named last its file. Without one the file's extension tells the format. */
export function addOutput(outputs: readonly Output[], file: string, refuse: Refuse): readonly Output[] {
  const last = outputs.at(-1);
  if (last && last.file === undefined) return [...outputs.slice(0, -1), { ...last, file }];
  const format = extensions[extname(file)];
  if (!format) throw refuse("Name its format before it: --format sarif --output FILE.");
  return [...outputs, { format, file }];
}

const extensions: Readonly<Record<string, Format>> = {
  ".txt": "pretty",
  ".json": "json",
  ".sarif": "sarif",
  ".html": "html",
  ".md": "markdown",
};

/** What is wrong with the outputs together: only one can go to the terminal, and none over another. */
export function findConflict(outputs: readonly Output[]): string | undefined {
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (printed.length > 1) return `${printed.join(" and ")} cannot both go to standard output`;
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  return twice && `${twice} is named for two formats`;
}
