import { exec } from "node:child_process";
import type { Request, Response } from "express";
import { XMLParser } from "fast-xml-parser";
import xml2js from "xml2js";

const reader = new XMLParser();

export async function run(req: Request, res: Response) {
  const { job } = await xml2js.parseStringPromise(req.body);
  exec(job.command); // flow: command
  exec(`convert ${reader.parse(req.body).file}`); // flow: command
  exec(`sleep ${Number(job.wait)}`);
  res.json(reader.parse("<retries>3</retries>"));
}
