import type { Request, Response } from "express";
import { dn, filter } from "ldap-escape";
import { Client } from "ldapts";

const client = new Client({ url: process.env.LDAP_URL ?? "" });
const units = ["sales", "support", "research"];

export async function login(req: Request, res: Response) {
  const { username, password } = req.body;
  if (!/^[a-z][a-z0-9._-]*$/.test(username)) {
    res.status(400).end();
    return;
  }
  await client.bind(`uid=${username},ou=people,dc=example,dc=org`, password);
  res.status(204).end();
}

export async function list(req: Request, res: Response) {
  const unit = String(req.query.unit);
  if (!units.includes(unit)) {
    res.status(404).end();
    return;
  }
  res.json(await client.search(`ou=${unit},dc=example,dc=org`, { filter: filter`(mail=${req.query.mail as string})` }));
}

export async function remove(req: Request, res: Response) {
  await client.del(dn`uid=${req.params.uid as string},ou=people,dc=example,dc=org`);
  res.status(204).end();
}
