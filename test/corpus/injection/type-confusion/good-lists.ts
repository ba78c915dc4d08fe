import { Body, Controller, Post, Query } from "@nestjs/common";

const colors = ["red", "green"];

@Controller("filters")
export class FiltersController {
  @Post()
  create(@Body() body: { roles: string[]; tags: string[]; size: string }) {
    const isAdmin = body.roles.includes("admin");
    if (body.tags.indexOf("new") >= 0) return { isAdmin, isNew: true };
    if (body.tags.includes("a-b")) return { isAdmin };
    return { isAdmin, count: body.tags.length };
  }

  list(@Query("color") color: string, @Query("text") text: string) {
    if (!colors.includes(color)) return [];
    const at = text.indexOf(":");
    return [color, text.slice(0, at)];
  }
}
