import type { ChangeSet, SourceFile } from "./change-set.ts";
import type { InstalledPackage, VulnerableDependency } from "./dependency.ts";
import type { NamedLiteral } from "./named-literal.ts";
import type { Range } from "./place.ts";
import type { ProjectChange } from "./project.ts";
import type { Confidence, Severity } from "./severity.ts";

/** `group/problem`; equals the rule's path below `src/rules`. */
export type RuleId = string;

export type RuleOption = number | string | boolean | readonly string[];
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What is known of a rule without running it: the table at the head of its page, and SARIF's rule metadata. */
export interface RuleFacts {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** CWE numbers, the most specific first. */
  readonly cwe: readonly number[];
  /** OWASP Top 10 category, such as `A03:2021`. */
  readonly owasp: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly fix: string;
  /** Options with their defaults; a config value must have the default's type. */
  readonly options?: Readonly<Record<string, { readonly default: RuleOption; readonly description: string }>>;
  /** Whether the rule also speaks about test files; default false. */
  readonly inTests?: boolean;
  /** `false` where an inline comment may not silence it; default true. */
  readonly suppressible?: boolean;
}

/** One edit of a mechanical fix. */
interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** One step of the way that data takes, or another place that matters. Without `path`: the same file. */
export interface Step {
  readonly path?: string;
  readonly range: Range;
  readonly text: string;
}

/** What a rule says about one spot. What is left out comes from the rule's facts. */
export interface Problem {
  readonly range: Range;
  readonly message?: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly steps?: readonly Step[];
  readonly edits?: readonly Edit[];
}

/** Data that reached a sink, for a rule that also looks at the code around it. */
export interface Reached {
  readonly sink: string;
  /** From the sink's name to the end of the dangerous argument. */
  readonly range: Range;
  /** The text that the data is in, where it is known: data from outside is U+FFFC in it, what else is not known U+FFFD. */
  readonly text?: string;
  /** The kind of the source, the way from there, and what the data has been protected from. */
  readonly taint: { readonly kind: string; readonly steps: readonly Step[]; readonly safe: ReadonlySet<string> };
}

/** Data from a source reaches a sink: the flow engine does the work. Kinds are named by the package models. */
export interface TaintRule<Module = never> extends RuleFacts {
  readonly kind: "taint";
  /** Kinds of source, such as `remote`; default `["remote", "upload-name"]`. */
  readonly sources?: readonly string[];
  /** Kinds of sink, such as `sql`. */
  readonly sinks: readonly string[];
  /** Kinds of sanitizer that protect from this problem, such as `number`. */
  readonly sanitizers: readonly string[];
  /**
   * The message where the data is an argument of a function that a package exports: then the problem is one severity less and
   * its confidence is medium. Without it, arguments of exported functions are no problem.
   */
  readonly inLibrary?: string;
  /**
   * Looks at the code around the sink, such as the content type of a response: what is special about this place, or `undefined`
   * where it is no problem.
   */
  judge?(module: Module, reached: Reached): Pick<Problem, "message" | "severity" | "confidence"> | undefined;
  /**
   * Whether the way of the data is no problem after all, by the code around its source, such as middleware that validates it.
   * `module` is the one that the way was followed from.
   */
  spares?(module: Module, reached: Reached): boolean;
}

/** A question about one parsed JavaScript or TypeScript module; `Module` is what `analysis/index` offers. */
export interface CodeRule<Module = never> extends RuleFacts {
  readonly kind: "code";
  /** `reached` is the data that was seen to reach sinks in the module. */
  detect(module: Module, options: RuleOptions, reached: readonly Reached[]): Iterable<Problem>;
}

/** A question about the text of any file whose path fits. */
export interface TextRule extends RuleFacts {
  readonly kind: "text";
  appliesTo(path: string): boolean;
  detect(file: { readonly path: string; readonly text: string }, options: RuleOptions): Iterable<Problem>;
}

/**
 * A secret's shape. The engine keeps only the kind, the place and a keyed hash of what `pattern` matches (its group
 * `secret` where it has one): the value never leaves the detector.
 */
export interface SecretRule extends RuleFacts {
  readonly kind: "secret";
  /** Lower-case words of which one must stand in the match, or, with `named`, near it; a cheap prefilter. */
  readonly keywords: readonly string[];
  /** Global (`g`) and free of catastrophic backtracking. */
  readonly pattern: RegExp;
  /**
   * For values without a shape of their own (32 hex digits): lower-case letters-and-digits words of which one must be in the
   * name that the value is given to and begin a word of it, such as `datadogapikey` for `DATADOG_API_KEY=…`, `datadogApiKey: "…"`,
   * `"datadog-api-key": "…"`, `datadog.api_key = …`, `datadog: { apiKey: "…" }`. Case and signs only part the name's words.
   */
  readonly named?: readonly string[];
  /**
   * Check digits and structure: `false` drops the match, `"proven"` gives it high confidence and `"plausible"` medium; with
   * `true` it has the rule's own.
   */
  verify?(secret: string): boolean | "proven" | "plausible";
  /** Makes a value that the rule must find, for the examples (`{{sample}}`); `random` yields [0, 1). */
  sample(random: () => number): string;
}

/** A file, and the texts that it gives to names. */
export interface CredentialFile<Module = never> {
  readonly path: string;
  readonly text: string;
  /** Set where the file is a script that parses. */
  readonly module: Module | undefined;
  literals(): readonly NamedLiteral[];
}

/**
 * A secret that has no shape: what it is given to shows what it is. Of `value` the engine keeps a keyed hash alone, and no line
 * of the file; a problem without one shows no secret, and its lines are shown. What a {@link SecretRule} finds as well is that
 * rule's alone.
 */
export interface CredentialRule<Module = never> extends RuleFacts {
  readonly kind: "credential";
  /** Whether it leaves to any other credential rule what that one reports at the same place. */
  readonly givesWay?: boolean;
  detect(file: CredentialFile<Module>): Iterable<Problem & { readonly value?: string }>;
  /** Makes a value that the rule must find, for the examples (`{{sample}}`); `random` yields [0, 1). */
  sample(random: () => number): string;
}

/**
 * What a rule says about an installed package; its range is in the lockfile. `identity` is what makes it the same problem on both
 * sides. `cause` is the line of a manifest that the change wrote and that brought it: a new problem stands there.
 */
export interface DependencyProblem extends Problem {
  readonly identity: string;
  readonly fix?: string;
  readonly dependency?: VulnerableDependency;
  readonly cause?: Pick<Problem, "range" | "edits"> & { readonly file: SourceFile };
}

/** A question about the packages that a lockfile installs. */
export interface DependencyRule extends RuleFacts {
  readonly kind: "dependency";
  detect(packages: readonly InstalledPackage[], options: RuleOptions): Iterable<DependencyProblem>;
}

/** What a rule says about a file that it chose itself. `identity` is what makes it the same problem in the next commit. */
export type ProjectProblem = Problem & { readonly file: SourceFile; readonly identity: string; readonly fix?: string };

/**
 * A question about what a change does to the manifests and lockfiles of a project. It compares the sides itself and yields only
 * what the change introduces.
 */
export interface ProjectRule extends RuleFacts {
  readonly kind: "project";
  /** Whether it needs {@link ProjectChange.releases}: the registry is asked only for a rule that does. */
  readonly needsReleases?: boolean;
  detect(change: ProjectChange, options: RuleOptions): Iterable<ProjectProblem>;
}

/** A change as a whole: what it touches, what lies around it, and what of both was not read. */
export type WholeChange = Pick<ChangeSet, "files" | "context" | "skipped" | "folder">;

/**
 * A question that several files of any kind answer together, such as code and a `.gitignore`. It compares the sides itself and
 * yields only what the change introduces.
 */
export interface ChangeRule extends RuleFacts {
  readonly kind: "change";
  detect(change: WholeChange, options: RuleOptions): Iterable<ProjectProblem>;
}

export type Rule =
  | TaintRule
  | CodeRule
  | TextRule
  | SecretRule
  | CredentialRule
  | DependencyRule
  | ProjectRule
  | ChangeRule;
