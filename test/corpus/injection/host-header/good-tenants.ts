import type { NextFunction, Request, Response } from "express";
import { LRUCache } from "lru-cache";
import type { Mailer, TenantStore } from "./types";

const tenants = new LRUCache<string, { id: string; url: string }>({ max: 500 });

export function tenantOf(store: TenantStore) {
  return async (req: Request, res: Response, next: NextFunction) => {
    const known = tenants.get(req.hostname) ?? (await store.byHost(req.hostname));
    if (!known) return res.sendStatus(404);
    tenants.set(req.hostname, known);
    res.locals.tenant = known;
    next();
  };
}

export function invite(mailer: Mailer) {
  return async (req: Request, res: Response) => {
    await mailer.sendInvite(req.body.email, `${res.locals.tenant.url}/join`);
    res.sendStatus(202);
  };
}

export function toHttps(req: Request, res: Response, next: NextFunction) {
  if (req.secure) return next();
  res.redirect(308, `https://${req.headers.host}${req.originalUrl}`);
}
