import { stringify } from "yaml";

/** How a kind of file gives a value to a name. The name comes in words of lower-case letters and digits. */
interface FileType {
  readonly name: string;
  readonly path: string;
  /** A remark that holds the text, or what stands for a remark where there are none. */
  remark(text: string): string;
  assign(words: readonly string[], value: string): string;
}

/** The ten kinds of file in which secrets are committed most. A value of several lines is written as each would write it. */
export const fileTypes: readonly FileType[] = [
  {
    name: "JavaScript",
    path: "src/config.js",
    remark: (text) => `// ${text}\n`,
    assign: (words, value) => `module.exports = {\n  ${camel(words)}: ${scriptText(value)},\n};\n`,
  },
  {
    name: "TypeScript",
    path: "src/settings.ts",
    remark: (text) => `// ${text}\n`,
    assign: (words, value) => `export const ${camel(words)}: string = ${scriptText(value)};\n`,
  },
  {
    name: "JSON",
    path: "config/default.json",
    remark: (text) => `  "about": ${JSON.stringify(text)},\n`,
    assign: (words, value) => `  ${JSON.stringify(camel(words))}: ${JSON.stringify(value)}\n`,
  },
  {
    name: "YAML",
    path: "deploy/values.yml",
    remark: (text) => `# ${text}\n`,
    assign: (words, value) => stringify({ [words.join("_")]: value }, { lineWidth: 0 }),
  },
  { name: ".env", path: ".env", remark: (text) => `# ${text}\n`, assign: dotenv },
  {
    name: "Dockerfile",
    path: "Dockerfile",
    remark: (text) => `# ${text}\n`,
    assign: (words, value) =>
      value.includes("\n")
        ? `COPY <<EOF /run/${words.join("-")}\n${value}\nEOF\n`
        : `ENV ${upper(words)}=${plainOr(value, JSON.stringify)}\n`,
  },
  {
    name: "shell",
    path: "scripts/deploy.sh",
    remark: (text) => `# ${text}\n`,
    assign: (words, value) => `export ${upper(words)}='${value.replaceAll("'", "'\\''")}'\n`,
  },
  {
    name: "properties",
    path: "application.properties",
    remark: (text) => `# ${text}\n`,
    assign: (words, value) => `${words.join(".")}=${value.replaceAll("\n", "\\n\\\n")}\n`,
  },
  {
    name: "XML",
    path: "config/settings.xml",
    remark: (text) => `  <!-- ${text} -->\n`,
    assign: (words, value) => `  <${camel(words)}>${markup(value)}</${camel(words)}>\n`,
  },
  {
    name: "Markdown",
    path: "docs/setup.md",
    remark: (text) => `Set this for ${text}:\n\n`,
    assign: (words, value) => `\`\`\`sh\n${dotenv(words, value)}\`\`\`\n`,
  },
];

/** A whole file in which the value is given to the name. */
export function fileWith(type: FileType, { remark, words, value }: Assignment): string {
  const body = (remark === "" ? "" : type.remark(remark)) + type.assign(words, value);
  if (type.name === "JSON") return `{\n${body}}\n`;
  if (type.name === "XML") return `<settings>\n${body}</settings>\n`;
  return type.name === "Dockerfile" ? `FROM node:24\n${body}` : body;
}

interface Assignment {
  /** What else the file says; empty where it says nothing. */
  readonly remark: string;
  readonly words: readonly string[];
  readonly value: string;
}

function dotenv(words: readonly string[], value: string): string {
  return `${upper(words)}=${plainOr(value, (text) => `"${text.replaceAll('"', '\\"')}"`)}\n`;
}

/** The value bare where that means the same, else in quotes that it has not itself, else with its quotes escaped. */
function plainOr(value: string, withEscapes: (value: string) => string): string {
  if (/^[\w./:@=+-]+$/.test(value)) return value;
  return value.includes('"') && !value.includes("'") ? `'${value}'` : withEscapes(value);
}

function scriptText(value: string): string {
  return value.includes("\n") ? `\`${value.replace(/[`\\]|\$\{/g, "\\$&")}\`` : JSON.stringify(value);
}

function markup(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function camel([first = "", ...others]: readonly string[]): string {
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function upper(words: readonly string[]): string {
  return words.join("_").toUpperCase();
}
