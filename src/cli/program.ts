import { Command, InvalidArgumentError, Option } from "commander";
import { toolVersion } from "../report/tool-version.ts";
import { addFormat, addOutput, type Output } from "./outputs.ts";

/** The command line; each command's code is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command("nodesec")
    .description("Security review of Node.js changes: only what the change introduces.")
    .version(toolVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText("after", exitCodes);
  addReview(program);
  addAudit(program);
  addScan(program);
  program
    .command("explain [rule]")
    .description("Print a rule's page, or list the rules.")
    .option("--no-color", "print without colours")
    .action(async (rule, options) => (await import("./commands/explain.ts")).explain(rule, options));
  program
    .command("serve")
    .description("Run the GitHub App.")
    .option("--port <number>", "port to listen at (else PORT, else 3000)", toPort)
    .option("--host <address>", "address to listen at (else HOST)")
    .action(async (options) => (await import("./commands/serve.ts")).serve(options));
  return program;
}

function addReview(program: Command): void {
  const command = addChangeOptions(program.command("review"));
  command.description("Review what the branch changes since it left the default branch.");
  addReportOptions(command).action(async (options) => (await import("./commands/review.ts")).reviewCommand(options));
}

function addAudit(program: Command): void {
  const command = addChangeOptions(program.command("audit"));
  command.description("Review only what the branch does to the dependencies: known vulnerabilities, and lockfiles.");
  addReportOptions(command).action(async (options) => (await import("./commands/audit.ts")).auditCommand(options));
}

function addChangeOptions(command: Command): Command {
  return command
    .option("--base <revision>", "compare with the merge-base of this revision instead of the default branch")
    .option("--head <revision>", "review this revision instead of HEAD")
    .addOption(new Option("--staged", "review what is staged").conflicts(["base", "head", "workingTree"]))
    .addOption(new Option("--working-tree", "review what is not committed").conflicts(["base", "head"]));
}

function addScan(program: Command): void {
  const command = program
    .command("scan [paths...]")
    .description("Scan whole files and folders, in a repository or not.");
  addReportOptions(command).action(async (paths, options) => {
    await (await import("./commands/scan.ts")).scanCommand(paths, options);
  });
}

function addReportOptions(command: Command): Command {
  let outputs: readonly Output[] = [];
  const add = (change: typeof addFormat) => (value: string) => {
    outputs = change(outputs, value, (message) => new InvalidArgumentError(message));
    return outputs;
  };
  return command
    .option(
      "--format <name[=file]>",
      "pretty, json, sarif, html, github or markdown; repeat it for several",
      add(addFormat),
    )
    .option("--output <file>", "write the format named before it to a file", add(addOutput))
    .option("--config <file>", "read this config instead of .github/nodesec.yml")
    .option("--fail-on <severity[:confidence]>", "fail on findings of this severity or worse, or `never`")
    .option(
      "--advisories <source>",
      "npm, osv, github, or a folder of OSV's JSON files; else NODESEC_ADVISORIES, else npm",
    )
    .option("--offline", "ask nobody for advisories; dependencies are not audited, which the report says")
    .option("--no-color", "print without colours (also NO_COLOR; FORCE_COLOR turns them on)")
    .option("--quiet", "print nothing on stderr but errors")
    .hook("preAction", (each) => {
      each.setOptionValue("outputs", outputs);
    })
    .addHelpText("after", formatHelp + exitCodes);
}

function toPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("It must be 0 to 65535.");
  return port;
}

const formatHelp = `
Several formats in one run; at most one goes to the terminal:
  nodesec review --format pretty --format sarif=nodesec.sarif
  nodesec review --format pretty,sarif=nodesec.sarif,html=nodesec.html
  nodesec review --format sarif --output nodesec.sarif --format pretty
`;

const exitCodes = `
Exit codes: 0 nothing blocks, 1 the gate fails, 2 NodeSec could not do its work.
`;
