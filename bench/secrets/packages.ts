import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchTarballs, toWanted } from "../accuracy/fetch.ts";
import type { Alarm, Detector } from "./detectors.ts";

/** What many projects use, some of it close to secrets: clients of providers, authentication, databases. */
const packages =
  "@octokit/rest@21.0.2 @slack/web-api@7.8.0 async@3.2.6 axios@1.7.9 bluebird@3.7.2 chalk@5.4.1 commander@12.1.0 debug@4.4.0 dotenv@16.4.7 eslint@9.17.0 express@4.21.2 fastify@5.2.0 firebase-admin@13.0.1 helmet@8.0.0 ioredis@5.4.2 jquery@3.7.1 jsonwebtoken@9.0.2 knex@3.1.0 koa@2.15.3 lodash@4.17.21 moment@2.30.1 mongoose@8.9.2 mysql2@3.11.5 nodemailer@6.9.16 openai@4.77.0 passport@0.7.0 pg@8.13.1 postcss@8.4.49 prettier@3.4.2 react@18.3.1 react-dom@18.3.1 request@2.88.2 rxjs@7.8.1 sequelize@6.37.5 socket.io@4.8.1 stripe@17.5.0 twilio@5.4.0 uuid@11.0.3 vue@3.5.13 webpack@5.97.1 ws@8.18.0 yargs@17.7.2".split(
    " ",
  );

/** Larger files are skipped by a review, too. */
const largest = 1_000_000;

interface Place extends Alarm {
  readonly path: string;
}

/** What was found in the files of real packages. */
export interface PackageAlarms {
  readonly packages: number;
  readonly files: number;
  readonly characters: number;
  readonly ours: readonly Place[];
  readonly byOther: readonly Place[];
  /** Packages that could not be fetched, and why. */
  readonly failures: readonly string[];
}

/** Fetches the packages into the folder, once, and looks at each of their files that is text. */
export async function measurePackages(
  root: string,
  { ours, other }: { readonly ours: Detector; readonly other: Detector },
): Promise<PackageAlarms> {
  const cache = join(root, ".cache");
  const wanted = packages.map((spec) => toWanted(spec, join(root, spec), cache));
  const failures = await fetchTarballs(wanted, cache);
  const found = { ours: [] as Place[], byOther: [] as Place[] };
  let files = 0;
  let characters = 0;
  for (const path of wanted.flatMap(({ spec }) => filesOf(root, spec))) {
    const text = readFileSync(join(root, path), "utf8");
    if (text.length > largest || text.includes("\0")) continue;
    files += 1;
    characters += text.length;
    found.ours.push(...(await ours({ path, text })).map((alarm) => ({ ...alarm, path })));
    found.byOther.push(...(await other({ path, text })).map((alarm) => ({ ...alarm, path })));
  }
  return { packages: packages.length - failures.length, files, characters, ...found, failures };
}

function filesOf(root: string, folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== ".complete");
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
}
