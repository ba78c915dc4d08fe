import type { RepositoryRef } from "../model/github.ts";
import type { ReportedFinding } from "../model/report.ts";

/** What a comment's hidden marker says. */
export interface CommentMarker {
  readonly fingerprint: string;
  readonly state: "open" | "fixed";
}

/** The words of comments; `src/report` has them. */
export interface CommentTexts {
  comment(finding: ReportedFinding): string;
  fixed(oldBody: string, sha: string): string;
  readMarker(body: string): CommentMarker | undefined;
  /** The body of the review that carries `posted` comments. */
  reviewBody(posted: number): string;
}

export interface CommentTarget extends RepositoryRef {
  readonly number: number;
  readonly headSha: string;
  readonly appSlug: string;
}
