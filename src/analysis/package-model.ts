/**
 * What a package means, as data. API names are written as code would reach them from the package: `pg.Pool()` is what
 * calling or constructing `Pool` of `pg` gives, `pg.Pool().query` is that object's method.
 */
export interface PackageModel {
  /**
   * What an API name stands for: `"pg.Pool()": "pg.Client"`. Several names of one thing become one. `prisma.Client.*` stands for
   * every other member (except `$…`), `*.prisma` and `*.collection()` for a member or call of an object of which nothing is known.
   */
  readonly aliases?: Readonly<Record<string, string>>;
  /** APIs whose every method returns the object itself, such as a query builder. */
  readonly fluent?: readonly string[];
  /** What the functions that are given to an API get as arguments. */
  readonly callbacks?: readonly Callback[];
  /** APIs that are data from outside, and its kind or kinds: `remote`, `archive`, `error-details`. */
  readonly sources?: Readonly<Record<string, string | readonly string[]>>;
  /** What the text of a source is like, with U+FFFC for what is not known: a request's URL begins with a slash. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly sinks?: readonly Sink[];
  /** Calls and members whose result is safe for some kinds of sink, whatever they are given; the kinds of protection. */
  readonly sanitizers?: Readonly<Record<string, readonly string[]>>;
  /** Calls after which kinds of protection no longer hold: decoding brings back what encoding took away. */
  readonly undoes?: Readonly<Record<string, readonly string[]>>;
  /** Calls that, in a condition, say that their first argument is safe; the kinds of protection. */
  readonly guards?: Readonly<Record<string, readonly string[]>>;
  /** Calls after which nothing more runs, such as `process.exit`. */
  readonly never?: readonly string[];
  /** Calls whose result carries what these arguments carry (from 0) or the object that is called on, or all arguments. */
  readonly propagators?: Readonly<Record<string, readonly (number | "receiver")[] | "all">>;
  /** Calls that put what their later arguments hold into the first, and give it: `Object.assign`. */
  readonly mergers?: readonly string[];
  /** Calls that make objects of a text, which is their first argument: what was `remote` is `structured` as well. */
  readonly parsers?: readonly string[];
  /** Calls after which their first argument is safe, since they throw or answer otherwise; the kinds of protection. */
  readonly asserts?: Readonly<Record<string, readonly string[]>>;
  /** Calls that give each element of an argument, named by its number, to the functions that they are given. */
  readonly iterators?: Readonly<Record<string, number>>;
}

/** `parameters` holds the API name of each parameter; `withError` is used instead where the function takes one more. */
export interface Callback {
  readonly apis: readonly string[];
  readonly parameters: readonly (string | undefined)[];
  readonly withError?: readonly (string | undefined)[];
  /** Only where the first argument is a text like this, such as the name of an event. */
  readonly first?: RegExp;
  /** Only the functions that an object holds under this name or one of these: `handler` in `server.route({ handler() {} })`. */
  readonly option?: string | readonly string[];
}

/** A place where data of some kinds does harm. */
export interface Sink {
  readonly kind: string;
  /** Calls by API name, or by method name where nothing is known of the object. */
  readonly apis?: readonly string[];
  readonly methods?: readonly string[];
  /** Arguments that count, from 0; all of them by default. */
  readonly arguments?: readonly number[];
  /** The object that the method is called on counts, instead of arguments. */
  readonly receiver?: boolean;
  /** Also the fields of an object that is given, or only the named ones; by a pattern, only fields of such a name at any depth. */
  readonly fields?: "all" | string | readonly string[] | RegExp;
  /** With all fields: not those of such a name, at any depth. */
  readonly except?: RegExp;
  /** Only where an argument is an object whose option is not absent or false, such as `shell`. */
  readonly option?: string;
  /** Not where an argument is an object that has this option, such as `root`. */
  readonly without?: string;
  /** Only where the first argument is a text like this. */
  readonly first?: RegExp;
  /** Only where something is known of the value's text, and it is like this; what is not known of it is U+FFFC. */
  readonly like?: RegExp;
  /** Not where the value's text is like this. Data from outside is U+FFFC in it, what else is not known U+FFFD. */
  readonly unless?: RegExp;
  /** Assigning to the API counts, instead of calling it. */
  readonly assigned?: boolean;
  /** What a function returns counts whose parameter is the API, instead of a call of it: a handler that answers with its result. */
  readonly returned?: boolean;
  /** What the sink does with the data, for the last step of the path: "runs it as SQL". */
  readonly effect: string;
}
