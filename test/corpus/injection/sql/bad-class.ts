import type { Request, Response } from "express";
import { Pool } from "pg";

class Orders {
  constructor(private readonly db: Pool) {}

  async find(owner: string) {
    const { rows } = await this.db.query("SELECT * FROM orders WHERE owner = '" + owner + "'"); // finding
    return rows;
  }

  async list(req: Request, res: Response) {
    res.json(await this.find(req.params.owner as string));
  }
}

export { Orders };
