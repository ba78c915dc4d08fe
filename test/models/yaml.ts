import { exec } from "node:child_process";
import type { Request, Response } from "express";
import YAML, { parse } from "yaml";

export function run(req: Request, res: Response) {
  const { command, wait } = parse(req.body.job);
  exec(command); // flow: command
  exec(YAML.parseDocument(req.body.job).toJS().before); // flow: command
  exec(`sleep ${Number(wait)}`);
  res.json(YAML.parse("retries: 3"));
}
