import type { Detection } from "../model/finding.ts";

/**
 * The secrets of earlier commits that are on no side any more: who clones the branch still gets them. `present` are the
 * detections of both sides; a secret that was there before the change is not the change's.
 */
export function removedSecrets(past: readonly Detection[], present: readonly Detection[]): readonly Detection[] {
  const known = new Set(present.map(({ identity }) => identity));
  return past.filter((secret) => !known.has(secret.identity)).map(explain);
}

function explain(secret: Detection): Detection {
  const commit = secret.commit?.slice(0, 7) ?? "";
  return {
    ...secret,
    message: `${secret.message} A later commit of this change removes it, but everyone can read it in commit \`${commit}\`.`,
    fix: `${secret.fix} Then squash or rebase the branch, so that the commit does not come along.`,
  };
}
