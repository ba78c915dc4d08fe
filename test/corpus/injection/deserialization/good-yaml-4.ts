import { readFileSync } from "node:fs";
import type { Request, Response } from "express";
import yaml, { CORE_SCHEMA, load } from "js-yaml";
import YAML from "yaml";

// js-yaml 4: `load` knows data only.
const defaults = load(readFileSync("defaults.yml", "utf8")) as Record<string, unknown>;

export function importJobs(req: Request, res: Response): void {
  const jobs = load(req.body.jobs) as object;
  const strict = yaml.load(req.body.extra, { schema: CORE_SCHEMA, json: true });
  const doc = YAML.parseDocument(req.body.more);
  res.json({ ...defaults, jobs, strict, errors: doc.errors.length });
}

export function exportJobs(req: Request, res: Response): void {
  res.type("text/yaml").send(yaml.dump({ id: Number(req.params.id) }));
}
