import { isDirect } from "../model/dependency-chains.ts";
import type { Releases } from "../model/ports.ts";
import type { ProjectChange } from "../model/project.ts";
import { newPackages } from "../model/project-changes.ts";
import type { Notice } from "../model/report.ts";

/** Packages that the registry is asked about in one review. */
const mostAsked = 50;

/**
 * The changes with what the registry tells of the packages that they bring or update, those that the project asks for itself
 * first and fifty at most. The notice says what could not be learned. Rejects with the reason of `signal` alone.
 */
export async function addReleases(
  changes: readonly ProjectChange[],
  releases: Releases | undefined,
  signal?: AbortSignal,
): Promise<{ readonly changes: readonly ProjectChange[]; readonly notices: readonly Notice[] }> {
  const names = releases ? namesOf(changes) : [];
  if (!releases || names.length === 0) return { changes, notices: [] };
  const asked = names.slice(0, mostAsked);
  const { problem, ...known } = await releases.lookup(asked, signal);
  const told = changes.map((change) => ({ ...change, releases: known }));
  if (problem === undefined && names.length === asked.length) return { changes: told, notices: [] };
  const reason = problem ?? `no more than ${mostAsked} are asked for in a review`;
  const untold = names.length - known.packages.size;
  const message = `The registry did not tell when and by whom ${untold} of ${names.length} new packages were published: ${reason}.`;
  return { changes: told, notices: [{ message, blocking: false }] };
}

function namesOf(changes: readonly ProjectChange[]): readonly string[] {
  const found = changes.flatMap((change) => newPackages(change).filter(({ locked }) => locked.source === "registry"));
  const { direct = [], indirect = [] } = Object.groupBy(found, ({ lock, locked }) =>
    isDirect(lock, locked.id) ? "direct" : "indirect",
  );
  return [...new Set([...direct, ...indirect].map(({ locked }) => locked.name))];
}
