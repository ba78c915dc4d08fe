/** Versions by the package's name. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** The body of the bulk endpoint: `{"lodash": ["4.17.15"]}`. Throws where it is something else. */
export function readBulk(posted: unknown): Asked {
  const entries = Object.entries(posted as Record<string, readonly string[]>);
  return new Map(entries.map(([name, versions]) => [name, new Set(versions)]));
}

interface TreeNode {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, TreeNode>>;
}

/** The versions anywhere in the tree that Yarn 1 and pnpm post, which has the shape of npm's first lockfile. */
export function readTree(posted: unknown): Asked {
  const versions = new Map<string, Set<string>>();
  const nodes: (readonly [string, TreeNode])[] = Object.entries((posted as TreeNode).dependencies ?? {});
  for (let next = nodes.pop(); next; next = nodes.pop()) {
    const [name, { version, dependencies = {} }] = next;
    if (version) versions.set(name, (versions.get(name) ?? new Set()).add(version));
    nodes.push(...Object.entries(dependencies));
  }
  return versions;
}
