import vm from "node:vm";
import { Worker } from "node:worker_threads";
import type { Request, Response } from "express";

const source = "result = items.filter((item) => item.price < limit)";
const script = new vm.Script(source);

/** Data goes into the context and not into the code. */
export function cheap(req: Request, res: Response) {
  const context = vm.createContext({ items: req.body.items, limit: req.body.limit, result: [] });
  script.runInContext(context, { timeout: 50 });
  res.json(context.result);
}

export function count(req: Request, res: Response) {
  const worker = new Worker(new URL("./count.js", import.meta.url), { workerData: req.body.text });
  worker.on("message", (result) => res.json({ result }));
}

export function settings(req: Request, res: Response) {
  const config = require("./config.json");
  const value = JSON.parse(req.body.value);
  res.json({ ...config, value });
}
