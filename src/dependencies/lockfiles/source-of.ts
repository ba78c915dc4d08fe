import type { PackageSource } from "../../model/lock-graph.ts";

/** A registry serves archives from paths such as `/lodash/-/lodash-4.17.21.tgz`, GitHub's from `/download/@acme/…`. */
const served = /\/-\/|\/download\/@/;

/** Where an address, or a version that is one, leads: what npm's and Yarn's lockfiles write. */
export function sourceOf(address: string | undefined): PackageSource {
  if (address === undefined) return "registry";
  if (/^(?:git(?:\+\w+)?:|github:|gitlab:|bitbucket:|gist:)/.test(address) || /\.git(?:#|$)/.test(address))
    return "git";
  if (/^https:\/\/codeload\.github\.com\//.test(address)) return "git";
  if (/^(?:link|portal):/.test(address)) return "link";
  if (/^file:/.test(address)) return "file";
  if (/^https?:/.test(address)) return served.test(address) ? "registry" : "tarball";
  // `acme/shop#main` is short for a repository on GitHub.
  return /^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(address) ? "git" : "registry";
}
