/** What a registry tells of one published version of a package. */
export interface Release {
  readonly version: string;
  /** When it was published, in milliseconds since 1970, where the registry tells. */
  readonly published?: number;
  /** The account that published it. Left out for a build that the registry trusts (OIDC), which publishes as no person. */
  readonly publisher?: string;
  /** Whether it has an attestation of where it was built (`dist.attestations`). */
  readonly attested: boolean;
  /** Why its authors warn of it. */
  readonly deprecated?: string;
}

/** The versions of a package that can be installed, by their number. Empty where the registry has no such package. */
export type PackageReleases = ReadonlyMap<string, Release>;

/** What a registry was found to know of packages. */
export interface KnownReleases {
  /** When it was asked, in milliseconds since 1970: the age of a release is counted to here. */
  readonly at: number;
  /** By name. A package that could not be asked for is missing. */
  readonly packages: ReadonlyMap<string, PackageReleases>;
}
