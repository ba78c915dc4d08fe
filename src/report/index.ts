import type { Report } from "../model/report.ts";
import type { RuleId } from "../model/rule.ts";

export const formats = ["pretty", "json", "sarif", "html", "github", "markdown"] as const;
export type Format = (typeof formats)[number];

export interface RenderOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The rule's page as Markdown, which SARIF carries as help. */
  page(id: RuleId): Promise<string | undefined>;
}

/** The report as text in the format, with a line end at its end. Loads only the module that the format needs. */
export async function renderReport(report: Report, format: Format, options: RenderOptions): Promise<string> {
  switch (format) {
    case "pretty":
      return (await import("./pretty.ts")).renderPretty(report, options);
    case "json":
      return (await import("./json.ts")).renderJson(report);
    case "sarif":
      return (await import("./sarif.ts")).renderSarif(report, options.page);
    case "html":
      return (await import("./html.ts")).renderHtml(report);
    case "github":
      return (await import("./github.ts")).renderGithub(report);
    case "markdown":
      return (await import("./markdown.ts")).renderMarkdown(report);
  }
}
