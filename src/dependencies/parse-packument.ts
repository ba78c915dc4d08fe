import type { PackageReleases, Release } from "../model/releases.ts";
import { toRecord } from "./to-record.ts";

/**
 * The releases in a registry's full document of a package (its "packument"), or undefined where it has not that shape. What is
 * of a wrong type in it is left out, as registries other than npm's leave much of it out.
 */
export function parsePackument(body: unknown): PackageReleases | undefined {
  const { versions, time } = toRecord(body);
  if (typeof versions !== "object" || versions === null || Array.isArray(versions)) return undefined;
  const times = new Map(Object.entries(toRecord(time)));
  return new Map(
    Object.entries(toRecord(versions)).map(([version, fields]) => [
      version,
      toRelease(version, toRecord(fields), times.get(version)),
    ]),
  );
}

function toRelease(version: string, fields: Readonly<Record<string, unknown>>, time: unknown): Release {
  const { _npmUser: user, dist, deprecated } = fields;
  const published = typeof time === "string" ? Date.parse(time) : Number.NaN;
  const { name, trustedPublisher } = toRecord(user);
  const isPerson = typeof name === "string" && name !== "" && trustedPublisher === undefined;
  return {
    version,
    ...(!Number.isNaN(published) && { published }),
    ...(isPerson && { publisher: name.slice(0, 100) }),
    attested: Object.keys(toRecord(toRecord(dist).attestations)).length > 0,
    ...(typeof deprecated === "string" && deprecated !== "" && { deprecated: deprecated.slice(0, 500) }),
  };
}
