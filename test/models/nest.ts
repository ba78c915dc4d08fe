import { exec } from "node:child_process";
import {
  Body,
  Controller,
  type ExecutionContext,
  Get,
  Headers,
  Injectable,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Req,
  UploadedFile,
  UseInterceptors,
} from "@nestjs/common";
import { MessagePattern, Payload } from "@nestjs/microservices";
import { FileInterceptor } from "@nestjs/platform-express";
import { MessageBody, SubscribeMessage } from "@nestjs/websockets";
import type { Request } from "express";

@Controller("tools")
export class ToolsController {
  @Get(":id")
  show(@Param("id") id: string, @Query() query: { name: string }, @Headers("x-name") name: string) {
    exec(`a ${id}`); // flow: command
    exec(`a ${query.name}`); // flow: command
    exec(`a ${name}`); // flow: command
  }

  @Get("pages/:page")
  page(@Param("page", ParseIntPipe) page: number) {
    exec(`a ${page}`);
  }

  @Post()
  async create(@Body() { command }: { command: string }, @Req() request: Request) {
    exec(command); // flow: command
    exec(request.originalUrl); // flow: command
    exec(`id ${request.user}`);
  }

  @Post("picture")
  @UseInterceptors(FileInterceptor("picture"))
  upload(@UploadedFile() picture: Express.Multer.File) {
    exec(`identify ${picture.originalname}`); // flow: command
    exec(`identify ${picture.path}`);
  }

  @MessagePattern("convert")
  convert(@Payload() data: { file: string }) {
    exec(`convert ${data.file}`); // flow: command
  }

  @SubscribeMessage("say")
  say(@MessageBody() text: string) {
    exec(`say ${text}`); // flow: command
  }
}

@Injectable()
export class LogGuard {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    exec(`logger ${request.url}`); // flow: command
    return request.user !== undefined;
  }
}
