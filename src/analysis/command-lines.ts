/** One line of a file that runs programs or sets a package manager up. */
export interface CommandLine {
  /** Without its comment; of a line that is continued, with the lines that it goes on in. */
  readonly text: string;
  /** Offset of the text in the file. */
  readonly start: number;
  /** Whether it is a line of settings of a package manager. */
  readonly isSetting: boolean;
  /** In YAML: the number of the list item that it is in, from 1; items in items count on their own. */
  readonly step?: number;
}

const settings = /(?:^|\/)(?:\.npmrc|\.yarnrc|\.yarnrc\.ya?ml|bunfig\.toml)$/;
const docker = /(?:^|\/)(?:[^/]+\.)?(?:docker|container)file(?:\.[\w-]+)?$/i;
const pipeline =
  /(?:^|\/)(?:\.github\/(?:workflows|actions)\/.+|action|\.gitlab-ci|\.circleci\/config|azure-pipelines|bitbucket-pipelines|\.travis|compose|docker-compose(?:\.[\w-]+)?)\.ya?ml$/;
const script =
  /(?:\.(?:sh|bash|zsh|ps1|cmd|bat)|(?:^|\/)(?:Makefile|Jenkinsfile|Procfile|\.husky\/[\w-]+|\.env[.\w-]*))$/;
const manifest = /(?:^|\/)package\.json$/;

/** Nobody writes a command that long: it is data, or there to keep its reader busy. */
const longestLine = 5_000;

/** Whether the file runs programs when a project is built, tested or started, or sets its package manager up. */
export function isCommandFile(path: string): boolean {
  return [settings, docker, pipeline, script, manifest].some((kind) => kind.test(path)) && !/\.md$/.test(path);
}

/** The lines of such a file that are neither comments nor longer than anybody writes. */
export function commandLinesOf(path: string, text: string): readonly CommandLine[] {
  const isSetting = settings.test(path);
  const isYaml = pipeline.test(path);
  const isJson = manifest.test(path);
  const lines: CommandLine[] = [];
  let step = 0;
  for (const { 0: whole, index: start } of text.matchAll(/(?:[^\r\n\\]|\\(?:\r?\n)?)+/g)) {
    if (whole.length > longestLine) continue;
    if (isYaml && /^\s*-\s/.test(whole)) step++;
    const line = isJson ? whole : whole.replace(/(^|\s)#.*/, "$1").replace(isSetting ? /^\s*;.*/ : /(?!)/, "");
    // What continues a line is kept as long as it is, so that offsets stay true.
    const joined = line.replace(/\\\r?\n/g, (continued) => " ".repeat(continued.length));
    if (joined.trim() !== "") lines.push({ text: joined, start, isSetting, ...(isYaml && step > 0 && { step }) });
  }
  return lines;
}
