import type { Request, Response } from "express";
import { stringify } from "csv-stringify/sync";

const columns = ["sku", "amount"] as const;
const skus = new Set(["A-1", "B-2"]);

export function prices(req: Request, res: Response): void {
  const amount = Number(req.query.amount);
  const sku = String(req.query.sku);
  if (!skus.has(sku)) {
    res.sendStatus(400);
    return;
  }
  res.type("csv").send(stringify([[...columns], [sku, amount]]));
}

export function names(req: Request, res: Response): void {
  res.type("text/csv").send(stringify(req.body.names, { escape_formulas: true }));
}
