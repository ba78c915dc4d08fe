import { Body, Controller, Get, Post, Query } from "@nestjs/common";
import { getLogger } from "log4js";

const logger = getLogger("search");

interface Feedback {
  author: string;
  text: string;
}

@Controller("search")
export class SearchController {
  @Get()
  find(@Query("q") q: string) {
    logger.info("searching for " + q); // finding
    return { q };
  }

  @Post("feedback")
  feedback(@Body() body: Feedback) {
    const line = `[feedback] ${body.author}: ${body.text}`;
    console.log(line); // finding
    return { length: body.text.length };
  }
}
