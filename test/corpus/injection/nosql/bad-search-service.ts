import { Body, Controller, Delete, Get, Post, Query } from "@nestjs/common";
import { InjectModel } from "@nestjs/mongoose";
import type { Model } from "mongoose";
import { Article, type ArticleDocument } from "./article.schema";

@Controller("articles")
export class ArticlesController {
  constructor(@InjectModel(Article.name) private readonly articles: Model<ArticleDocument>) {}

  @Get()
  async list(@Query() query: Record<string, unknown>) {
    const { page = 1, ...filter } = query;
    return this.articles
      .find(filter) // finding
      .skip((Number(page) - 1) * 20)
      .limit(20)
      .exec();
  }

  @Post("search")
  async search(@Body() body: any) {
    const author = body.author;
    const pipeline = [{ $match: { author, published: true } }, { $sort: { createdAt: -1 } }];
    return this.articles.aggregate(pipeline); // finding
  }

  @Delete()
  async remove(@Query("slug") slug: string, @Query("owner") owner: string) {
    return this.articles.deleteMany({ $or: [{ slug: { $eq: slug } }, { owner }] }); // finding
  }
}
