import { Body, Controller, Param, Post, Put } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Employee } from "./employee.entity";

interface EmployeeInput {
  name: string;
  team: string;
}

@Controller("employees")
export class EmployeesController {
  constructor(@InjectRepository(Employee) private readonly employees: Repository<Employee>) {}

  @Post()
  create(@Body() input: EmployeeInput) {
    return this.employees.save(input); // finding
  }

  @Put(":id")
  async update(@Param("id") id: string, @Body() body: Partial<Employee>) {
    await this.employees.update(id, body); // finding
    return this.employees.findOneBy({ id });
  }

  @Post("import")
  async import(@Body() input: any) {
    const rows = input.rows.map((row: any) => ({ name: row.name, team: row.team }));
    return this.employees.insert(rows);
  }
}
