import { exec } from "node:child_process";
import { param, requestBody } from "@loopback/rest";
import type { Request as ExpressRequest } from "express";
import { Body, Get, JsonController, Param, Post, QueryParam, Req } from "routing-controllers";
import { Path, Query } from "tsoa";

@JsonController("/tools")
export class ToolsController {
  @Get("/:id")
  show(@Param("id") id: string, @QueryParam("name") name: string) {
    exec(`a ${id}`); // flow: command
    exec(`a ${name}`); // flow: command
  }

  @Post("/")
  create(@Body() { command }: { command: string }, @Req() request: ExpressRequest, other: string) {
    exec(command); // flow: command
    exec(request.url); // flow: command
    exec(other);
  }
}

export class PagesController {
  async page(@Path() id: string, @Query() name: string) {
    exec(`a ${id}`); // flow: command
    exec(`a ${name}`); // flow: command
  }

  async find(@param.query.string("text") text: string, @requestBody() body: { name: string }) {
    exec(`a ${text}`); // flow: command
    exec(`a ${body.name}`); // flow: command
  }
}
