import type { Request, Response } from "express";
import nodemailer, { type Transporter } from "nodemailer";
import { groups } from "./groups";

interface Announcement {
  title: string;
  body: string;
}

export class Announcements {
  private readonly mailer: Transporter = nodemailer.createTransport({ url: process.env.SMTP_URL });

  private layout({ title, body }: Announcement): string {
    return `<html><body><h1>${title}</h1>${body}</body></html>`;
  }

  announce = async (req: Request, res: Response): Promise<void> => {
    const { title, body, group } = req.body;
    const html = this.layout({ title, body });
    for (const to of await groups.addresses(group)) {
      await this.mailer.sendMail({ from: "Shop <no-reply@shop.example>", to, subject: title, html }); // finding
    }
    res.sendStatus(202);
  };

  forward = async (req: Request, res: Response): Promise<void> => {
    const raw = `From: shop@shop.example\r\nTo: ${req.body.to}\r\nSubject: Hello\r\n\r\nHello!`;
    await this.mailer.sendMail({ envelope: { from: "shop@shop.example", to: req.body.to }, raw }); // finding
    res.sendStatus(202);
  };
}
