/**
 * The base score of a CVSS 3.0 or 3.1 vector, by the formula of FIRST's specification (section 7.1); undefined for any other
 * text. Version 4 scores by a table of its own, which is not here.
 */
export function cvssScore(vector: string): number | undefined {
  if (!/^CVSS:3\.[01]\//.test(vector)) return undefined;
  const metrics = new Map(vector.split("/").map((part) => part.split(":", 2) as [string, string]));
  const isChanged = metrics.get("S") === "C";
  if (!isChanged && metrics.get("S") !== "U") return undefined;
  const weight = (metric: keyof typeof weights) => weights[metric][metrics.get(metric) ?? ""] ?? Number.NaN;
  const lost = 1 - (1 - weight("C")) * (1 - weight("I")) * (1 - weight("A"));
  const impact = isChanged ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost;
  const privileges = isChanged ? (changedPrivileges[metrics.get("PR") ?? ""] ?? Number.NaN) : weight("PR");
  const exploitability = 8.22 * weight("AV") * weight("AC") * privileges * weight("UI");
  if (Number.isNaN(impact + exploitability)) return undefined;
  if (impact <= 0) return 0;
  return roundUp(Math.min(isChanged ? 1.08 * (impact + exploitability) : impact + exploitability, 10));
}

type Weights = Readonly<Record<string, number>>;

const losses: Weights = { H: 0.56, L: 0.22, N: 0 };
const weights = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 } as Weights,
  AC: { L: 0.77, H: 0.44 } as Weights,
  PR: { N: 0.85, L: 0.62, H: 0.27 } as Weights,
  UI: { N: 0.85, R: 0.62 } as Weights,
  C: losses,
  I: losses,
  A: losses,
};
/** Privileges count for more where the attack leaves the component. */
const changedPrivileges: Weights = { N: 0.85, L: 0.68, H: 0.5 };

/** Up to one decimal, in whole numbers, as the specification's appendix A has it. */
function roundUp(value: number): number {
  const whole = Math.round(value * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}
