import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Render } from "@nestjs/common";
import { CatsService } from "./cats.service";
import type { CreateCat } from "./create-cat";

@Controller("cats")
export class CatsController {
  private readonly cats: object[] = [];

  constructor(private readonly service: CatsService) {}

  @Post()
  create(@Body() cat: CreateCat) {
    const stored = { ...cat, id: this.cats.length };
    this.cats.push(stored);
    return stored;
  }

  @Get()
  @Render("cats")
  list(@Query("breed") breed: string) {
    return { breed, cats: this.cats };
  }

  @Get(":id")
  show(@Param("id", ParseIntPipe) id: number): string {
    return `<p>Cat ${id}</p>`;
  }

  @Get("search/:name")
  find(@Param("name") name: string) {
    return this.service.find(name);
  }
}
