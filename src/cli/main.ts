import { CommanderError } from "commander";
import { NodesecError } from "../errors.ts";
import { exit, explainFailure } from "./exit.ts";
import { createProgram } from "./program.ts";
import { endAtSignals } from "./signals.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no error.
  if (error.code === "EPIPE") process.exit();
  const { code: reason = error.message } = error;
  process.stderr.write(explainFailure(new NodesecError("OUTPUT_FAILED", { file: "Standard output", reason })));
  process.exit(2);
});
// There is no other place where it could be said.
process.stderr.on("error", () => undefined);
endAtSignals();

try {
  await createProgram().parseAsync();
  await exit();
} catch (error) {
  // Commander has said itself what is wrong with the arguments.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = 2;
    process.stderr.write(explainFailure(error));
  }
  await exit();
}
