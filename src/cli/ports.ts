import { readVerifiers } from "../checks/read-verifiers.ts";
import { chooseAdvisories, chooseReleases, readAdvisorySettings } from "../dependencies/choose-advisories.ts";
import { NodesecError } from "../errors.ts";
import type { Advisories, Log, Ports } from "../model/ports.ts";
import { shortestSecretKey } from "../model/secret-key.ts";
import type { ReportOptions } from "./report-options.ts";

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** What a review on the command line needs; `finish` takes the progress bar away. */
export async function createPorts(options: ReportOptions): Promise<{ readonly ports: Ports; finish(): void }> {
  const settings = readAdvisorySettings(process.env, options.advisories);
  const advisories = options.offline ? offline : chooseAdvisories(settings);
  const releases = options.offline ? undefined : chooseReleases(settings);
  const verifiers = options.offline ? [] : readVerifiers(process.env);
  const fixed = { advisories, ...(releases && { releases }), log: silent, verifiers, ...readSecretKey() };
  if (!process.stderr.isTTY || options.quiet) return { ports: fixed, finish() {} };
  const { SingleBar } = (await import("cli-progress")).default;
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {what}",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  bar.start(1, 0, { what: "reading the change" });
  process.on("exit", () => bar.stop());
  const progress: Ports["progress"] = (done, total, what) => {
    bar.setTotal(total);
    bar.update(done, { what: what.replace(/\p{C}/gu, "?") });
  };
  return { ports: { ...fixed, progress }, finish: () => bar.stop() };
}

function readSecretKey(): Pick<Ports, "secretKey"> {
  const name = "NODESEC_SECRET_KEY";
  const secretKey = process.env[name];
  if (!secretKey) return {};
  const problem = `must have at least ${shortestSecretKey} characters`;
  if (secretKey.length < shortestSecretKey) throw new NodesecError("SETTING_INVALID", { name, problem });
  return { secretKey };
}

const offline: Advisories = {
  lookup: () => Promise.reject(new NodesecError("OFFLINE")),
};
