import { CommanderError } from "commander";
import { exit, explainFailure } from "./exit.ts";
import { createProgram } from "./program.ts";

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

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
