import { Controller, Get, Query } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { type DataSource, type Repository } from "typeorm";
import { Report } from "./report.entity";

@Controller("reports")
export class ReportsController {
  constructor(
    @InjectRepository(Report) private readonly reports: Repository<Report>,
    private readonly source: DataSource,
  ) {}

  @Get()
  async list(@Query("sort") sort: string, @Query("owner") owner: string) {
    return this.reports
      .createQueryBuilder("report")
      .where("report.owner = :owner", { owner })
      .orderBy(`report.${sort}`, "DESC") // finding
      .take(50)
      .getMany();
  }

  @Get("totals")
  async totals(@Query("from") from: string, @Query("to") to: string) {
    const rows = await this.source.query( // finding
      `SELECT date_trunc('day', created) AS day, sum(total) FROM reports
       WHERE created BETWEEN '${from}' AND '${to}' GROUP BY 1`,
    );
    return rows;
  }
}
