import { Body, Controller, Post, Req } from "@nestjs/common";
import type { Request } from "express";
import type { MailsService } from "./mails.service";

@Controller("accounts")
export class AccountsController {
  constructor(private readonly mails: MailsService) {}

  @Post("forgot")
  async forgot(@Body() body: { email: string }, @Req() req: Request) {
    await this.mails.sendPasswordReset("anna@example.com", `https://${req.headers.host}/reset`); // flow: mail-link
    await this.mails.sendEmail({ template: "reset", context: { link: `https://${req.hostname}/reset` } }); // flow: mail-link
    await this.mails.sendPasswordReset("anna@example.com", "https://shop.example.com/reset");
    await this.mails.send(body.email);
  }
}
