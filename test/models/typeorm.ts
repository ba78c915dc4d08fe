import type { Request, Response } from "express";
import { BaseEntity, type DataSource, getRepository, Raw, type Repository } from "typeorm";

class User extends BaseEntity {
  name = "";
}

export class Users {
  constructor(
    private readonly source: DataSource,
    private readonly users: Repository<User>,
  ) {}

  async list(req: Request, res: Response) {
    const { name, sort } = req.query as { name: string; sort: string };
    await this.source.query(`SELECT * FROM users WHERE name = '${name}'`); // flow: sql
    await this.source.query("SELECT * FROM users WHERE name = $1", [name]);
    await this.source.manager.query("DELETE FROM users WHERE name = '" + name + "'"); // flow: sql
    await this.users.createQueryBuilder("user").where(`user.name = '${name}'`).getMany(); // flow: sql
    await this.users.createQueryBuilder("user").where("user.name = :name", { name }).getMany();
    await this.users
      .createQueryBuilder("user")
      .leftJoinAndSelect("user.orders", "orders", `orders.owner = '${name}'`) // flow: sql
      .orderBy(`user.${sort}`, "DESC") // flow: sql
      .getMany();
    await getRepository(User).query(`SELECT * FROM log WHERE name = '${name}'`); // flow: sql
    await this.users.find({ where: { name: Raw((alias) => `${alias} = '${name}'`) } });
    await this.users.find({ where: { name: Raw(`LOWER('${name}')`) } }); // flow: sql
    res.json(await this.users.findBy({ name }));
  }

  async save(req: Request, res: Response) {
    await this.users.save(req.body); // flow: mass-assignment
    await this.users.save({ name: req.body.name });
    await this.users.update(req.params.id as string, req.body); // flow: mass-assignment
    await User.update({ name: "Ada" }, req.body); // flow: mass-assignment
    await this.users.createQueryBuilder().insert().values(req.body).execute(); // flow: mass-assignment
    res.json(this.users.create(req.body)); // flow: mass-assignment
  }
}
