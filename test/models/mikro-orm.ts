import { type EntityManager, type EntityRepository, raw, wrap } from "@mikro-orm/postgresql";
import type { Request, Response } from "express";
import { User } from "./user.ts";

export class Users {
  constructor(
    private readonly em: EntityManager,
    private readonly users: EntityRepository<User>,
  ) {}

  async login(req: Request, res: Response) {
    const user = await this.em.findOne(User, { name: req.body.name, password: req.body.password }); // flow: nosql
    await this.users.findOne(req.body); // flow: nosql
    await this.em.getConnection().execute(`UPDATE users SET seen = now() WHERE name = '${req.body.name}'`); // flow: sql
    await this.em.getConnection().execute("UPDATE users SET seen = now() WHERE name = ?", [req.body.name]);
    await this.em.find(User, {}, { orderBy: { [raw(req.body.sort)]: "asc" } }); // flow: sql
    res.json(user);
  }

  async save(req: Request, res: Response) {
    const user = this.em.create(User, req.body); // flow: mass-assignment
    wrap(user).assign(req.body); // flow: mass-assignment
    this.em.assign(user, req.body); // flow: mass-assignment
    this.em.assign(user, { name: req.body.name });
    await this.em.flush();
    res.json(user);
  }
}
