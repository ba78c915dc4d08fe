import { format } from "node:util";
import type { Request, Response } from "express";

const colors = new Set(["red", "green"]);

export function paint(req: Request, res: Response): void {
  const color = String(req.query.color);
  if (!colors.has(color)) {
    res.sendStatus(400);
    return;
  }
  console.info(`painting ${color}`, { at: Date.now() });
  console.info(`page ${Number(req.query.page)}`, { at: Date.now() });
  res.json({ text: format(`painted ${color} %d times`, 3) });
}

export function show(req: Request, res: Response): void {
  console.info(`order ${req.params.id}`, { at: Date.now() });
  res.json({ id: req.params.id });
}
