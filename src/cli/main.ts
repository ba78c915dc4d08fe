import { NodesecError } from "../errors.ts";

/** Runs the command line; gives back the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] !== "serve") {
    process.stderr.write("Usage: nodesec serve\n");
    return 2;
  }
  try {
    const { serve } = await import("./commands/serve.ts");
    await serve();
    return 0;
  } catch (error) {
    if (!(error instanceof NodesecError)) throw error;
    process.stderr.write(`nodesec: ${error.message}\n  ${error.hint}\n`);
    return 2;
  }
}
