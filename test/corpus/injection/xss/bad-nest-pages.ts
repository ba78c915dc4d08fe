import { Body, Controller, Get, Header, Param, Post, Query } from "@nestjs/common";
import { PagesService } from "./pages.service";

interface Greeting {
  name: string;
}

@Controller("pages")
export class PagesController {
  constructor(private readonly pages: PagesService) {}

  @Get("hello")
  hello(@Query("name") name: string): string {
    return `<h1>Hello ${name}</h1>`; // finding
  }

  @Get("hello.txt")
  @Header("Content-Type", "text/plain")
  helloText(@Query("name") name: string): string {
    return `<Hello ${name}>`;
  }

  @Post("card")
  card(@Body() { name }: Greeting) {
    return { html: name, length: name.length };
  }

  @Get(":id")
  async show(@Param("id") id: string): Promise<string> {
    const page = await this.pages.find(id);
    if (!page) return "<p>There is no page " + id + "</p>"; // finding
    return page.title;
  }
}
