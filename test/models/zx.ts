import type { Request, Response } from "express";
import { $, cd } from "zx";

export async function pack(req: Request, res: Response) {
  const { name, shell } = req.body;
  await $`tar -czf ${name} .`;
  await $({ quiet: true })`ls ${name}`;
  $.prefix = `cd ${name};`; // flow: command
  $.shell = shell; // flow: command
  cd(name); // flow: program-place
  res.end();
}
