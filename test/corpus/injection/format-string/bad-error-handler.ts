import type { NextFunction, Request, Response } from "express";
import { find } from "./catalog";

export async function search(req: Request, res: Response, next: NextFunction): Promise<void> {
  const { q } = req.query;
  try {
    res.json(await find(String(q)));
  } catch (error) {
    console.error(`Search for "${q}" failed`, error); // finding
    next(error);
  }
}

export function subscribe(req: Request, res: Response): void {
  console.warn("subscription of " + req.body.email, { at: Date.now() }); // finding
  console.warn("subscription of %s", req.body.email, { at: Date.now() });
  res.sendStatus(204);
}
