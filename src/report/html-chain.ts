import type { VulnerableDependency } from "../model/dependency.ts";
import type { ReportedFinding } from "../model/report.ts";
import { escapeHtml, proseHtml } from "./escape-html.ts";
import { count, lineOf, traceTitle } from "./words.ts";

/** Of a longer chain the middle is left out: each link is drawn further to the right. */
const mostLinks = 8;

/** How the project comes to a vulnerable package, as a tree of one branch whose last leaf is the package itself. */
export function htmlChain(finding: ReportedFinding, dependency: VulnerableDependency): string {
  const nodes = shorten([rootOf(finding, dependency), ...linksOf(finding, dependency)]);
  const tree = nodes.reduceRight((inner, node) => `<ul><li><span class="link">${node}</span>${inner}</li></ul>`, "");
  return `<div class="chain"><p class="label">${traceTitle(finding)}</p>${tree}</div>`;
}

/** Steps of the trace are the line of the manifest, where it is known, and then one for each link. */
function rootOf({ trace }: ReportedFinding, { chain }: VulnerableDependency): string {
  const [first] = trace;
  if (!first || trace.length <= chain.length) return "<span>The project</span>";
  return `<code>${escapeHtml(lineOf(first))}</code> <span class="where">${proseHtml(first.text)}</span>`;
}

function linksOf(finding: ReportedFinding, dependency: VulnerableDependency): readonly string[] {
  const { chain, package: name, version } = dependency;
  // Nothing leads to a package that a lockfile has kept though nobody asks for it any more.
  const links = chain.length > 0 ? chain : [`${name}@${version}`];
  const steps = finding.trace.slice(-links.length);
  return links.map((link, index): string => {
    const isLast = index === links.length - 1;
    const step = steps[index] ?? (isLast ? finding : undefined);
    const where = step ? ` <span class="where"><code>${escapeHtml(lineOf(step))}</code></span>` : "";
    return `${htmlLink(link)}${where}${isLast ? htmlFacts(dependency) : ""}`;
  });
}

/** The name of a package in a scope begins with an `@` of its own. */
function htmlLink(link: string): string {
  const at = link.indexOf("@", 1);
  if (at < 0) return `<code>${escapeHtml(link)}</code>`;
  return `<code><b>${escapeHtml(link.slice(0, at))}</b> ${escapeHtml(link.slice(at + 1))}</code>`;
}

function htmlFacts({ scope, patched }: VulnerableDependency): string {
  const fixed =
    patched === undefined
      ? `<span class="tag">no fixed version is known</span>`
      : `<span class="tag fixed">fixed in ${escapeHtml(patched)}</span>`;
  return ` <span class="tag bad">vulnerable</span> <span class="tag">${scope}</span> ${fixed}`;
}

function shorten(nodes: readonly string[]): readonly string[] {
  const left = nodes.length - mostLinks;
  if (left < 2) return nodes;
  const half = mostLinks / 2;
  return [
    ...nodes.slice(0, half),
    `<span class="where">… ${count(left, "more package")} …</span>`,
    ...nodes.slice(-half),
  ];
}
