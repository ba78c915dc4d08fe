import crypto from "node:crypto";
import type { Request, Response } from "express";
import nodemailer, { type Transporter } from "nodemailer";
import { accounts } from "./accounts";

export class PasswordController {
  private readonly mailer: Transporter = nodemailer.createTransport({ url: process.env.SMTP_URL });

  forgot = async (req: Request, res: Response): Promise<void> => {
    const account = await accounts.findByEmail(String(req.body.email));
    if (account) {
      const token = crypto.randomBytes(32).toString("hex");
      await accounts.storeToken(account.id, token);
      const link = `${req.protocol}://${req.get("host")}/reset/${token}`;
      await this.mailer.sendMail({ // finding
        from: "Shop <no-reply@shop.example>",
        to: account.email,
        subject: "Your new password",
        text: `Please follow this link: ${link}`,
      });
    }
    res.sendStatus(202);
  };
}
