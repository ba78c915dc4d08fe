import type { Folder } from "../model/change-set.ts";
import type { Ports } from "../model/ports.ts";
import { distinct } from "./distinct.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { threads } from "./pool.ts";
import type { CheckRequest, CheckResult } from "./request.ts";
import { runTask } from "./run-task.ts";
import { splitFolder } from "./split-folder.ts";

export { closeChecks, warmChecks } from "./pool.ts";

type Options = Pick<Ports, "signal" | "progress">;

/**
 * Runs the rules on both sides of the files in worker threads, within the limits of the request: on a change in one task, on a
 * folder in as many as it takes. A file that hangs, exhausts or crashes its worker is named in `skipped`, and the others are
 * checked without it. Rejects when aborted, and with ANALYSIS_BROKEN where no worker
 * starts.
 */
export async function runChecks(request: CheckRequest, { signal, progress }: Options = {}): Promise<CheckResult> {
  const { folder, ...whole } = request;
  if (folder)
    return runFolder({ ...whole, verifiers: undefined }, folder, {
      ...(signal && { signal }),
      ...(progress && { progress }),
    });
  const total = whole.files.length;
  return runTask(
    { request: whole },
    { signal, ...(progress && { tell: (done, what) => progress(done, total, what) }) },
  );
}

/** The result is the same however the files are split, since each task can read all files. */
async function runFolder(
  request: Omit<CheckRequest, "folder">,
  { root, sizes }: Folder,
  { signal, progress }: Options,
): Promise<CheckResult> {
  const checked = request.files.map(({ path }) => path);
  const minified = request.files.filter(({ after }) => after?.minified).map(({ path }) => path);
  const part = { root, checked, minified, others: request.context.map(({ path }) => path) };
  const parts = splitFolder(request.files, sizes);
  const done = parts.map(() => 0);
  const tell = (index: number) => (at: number, what: string) => {
    done[index] = at;
    const sum = done.reduce((one, other) => one + other, 0);
    progress?.(sum, checked.length, what);
  };
  const results = new Array<CheckResult>(parts.length);
  const waiting = parts.entries();
  const work = async () => {
    for (const [index, files] of waiting) {
      const own = files.map(({ path }) => ({ path }));
      const task = { request: { ...request, files: own, context: [] }, folder: part };
      results[index] = await runTask(task, { signal, ...(progress && { tell: tell(index) }) });
      tell(index)(files.length, files.at(-1)?.path ?? "");
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  // What two tasks found is one problem, and what one of them knows as a secret the others may show.
  return {
    before: [],
    after: hideSecrets(distinct(results.flatMap(({ after }) => after))),
    skipped: results.flatMap(({ skipped }) => skipped),
    reached: results.flatMap(({ reached }) => reached),
  };
}
