import { Controller, Get, NotFoundException, Param, Query, Redirect, Res } from "@nestjs/common";
import type { Response } from "express";
import type { LinksService } from "./links.service";

const partners: Record<string, string> = {
  bank: "https://bank.example.com/",
  post: "https://post.example.com/",
};

@Controller()
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Get("l/:code")
  async follow(@Param("code") code: string, @Res() res: Response) {
    const link = await this.links.find(code);
    if (!link) throw new NotFoundException();
    res.redirect(302, link.target);
  }

  @Get("partner/:name")
  partner(@Param("name") name: string, @Query("ref") ref: string, @Res() res: Response) {
    const target = partners[name];
    if (target === undefined) throw new NotFoundException();
    res.redirect(`${target}?ref=${ref}`);
  }

  @Get("docs")
  @Redirect("https://docs.example.com", 301)
  docs() {
    return { url: "https://docs.example.com/v2/" };
  }
}
