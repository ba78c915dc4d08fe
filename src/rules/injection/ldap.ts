/**
 * Data from a request becomes part of a filter, or of the name of an entry, in an LDAP directory.
 *
 * `*` and `)(` in it change what the directory is asked: a login that looks for `(&(uid=…)(password=…))` finds somebody for
 * whoever writes `*`, and a search gives out entries that it should not.
 *
 * ## A filter as text
 *
 * ```js bad
 * const express = require("express");
 * const ldap = require("ldapjs");
 *
 * const app = express();
 * const client = ldap.createClient({ url: "ldap://directory" });
 *
 * app.get("/people", (req, res) => {
 *   const options = { scope: "sub", filter: `(&(objectClass=person)(uid=${req.query.uid}))` };
 *   client.search("ou=people,dc=shop", options, (error, found) => res.json({ error, found })); // finding
 * });
 * ```
 *
 * A filter of objects keeps the value apart, and an escaper makes a text of it that stays one value:
 *
 * ```js good
 * const express = require("express");
 * const ldap = require("ldapjs");
 *
 * const app = express();
 * const client = ldap.createClient({ url: "ldap://directory" });
 *
 * app.get("/people", (req, res) => {
 *   const filter = new ldap.EqualityFilter({ attribute: "uid", value: req.query.uid });
 *   client.search("ou=people,dc=shop", { scope: "sub", filter }, (error, found) => res.json({ error, found }));
 * });
 * ```
 *
 * ## A name that is put together
 *
 * ```ts bad
 * import type { Request, Response } from "express";
 * import { Client } from "ldapts";
 *
 * const client = new Client({ url: "ldaps://directory" });
 *
 * export async function login(req: Request, res: Response) {
 *   await client.bind(`uid=${req.body.user},ou=people,dc=shop`, req.body.password); // finding
 *   res.status(204).end();
 * }
 * ```
 *
 * ```ts good
 * import type { Request, Response } from "express";
 * import { Client } from "ldapts";
 *
 * const client = new Client({ url: "ldaps://directory" });
 *
 * export async function login(req: Request, res: Response) {
 *   if (!/^[a-z][a-z0-9]{1,20}$/.test(req.body.user)) return res.status(400).end();
 *   await client.bind(`uid=${req.body.user},ou=people,dc=shop`, req.body.password);
 *   res.status(204).end();
 * }
 * ```
 *
 * ## Not reported
 *
 * Escaped values, numbers, values from a list, and the whole name with which somebody logs in:
 *
 * ```js good
 * import { dn, filter } from "ldap-escape";
 * import ldap from "ldapjs";
 *
 * const client = ldap.createClient({ url: "ldap://directory" });
 * const units = ["sales", "support"];
 *
 * export function find(req, res) {
 *   client.search("dc=shop", { filter: filter`(mail=${req.query.mail})` }, res.json);
 *   client.search(dn`ou=${req.query.unit},dc=shop`, { filter: `(uidNumber=${Number(req.query.id)})` }, res.json);
 *   client.bind(req.body.name, req.body.password, () => res.end());
 *   if (!units.includes(req.query.unit)) return res.status(400).end();
 *   client.search(`ou=${req.query.unit},dc=shop`, { filter: "(objectClass=person)" }, res.json);
 * }
 * ```
 *
 * ## Out of scope
 *
 * Filters that a package for logins puts together itself, such as `passport-ldapauth`: it escapes what it puts in.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/ldap",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [90],
  owasp: "A03:2021",
  message:
    "Data from a request becomes part of an LDAP filter or name, so its sender changes what the directory is asked.",
  fix: "Use filter objects such as `EqualityFilter`, or escape the value (`ldap-escape`).",
  sinks: ["ldap"],
  sanitizers: ["number", "allow-list", "characters", "ldap-escape"],
} satisfies TaintRule;
