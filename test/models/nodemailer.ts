import { spawn } from "node:child_process";
import net from "node:net";
import sendgrid from "@sendgrid/mail";
import type { Request, Response } from "express";
import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({ host: "mail.internal" });

export async function contact(req: Request, res: Response) {
  const { email, message, subject } = req.body;
  await transport.sendMail({ to: "info@shop.test", replyTo: email, subject, text: message }); // flow: mail-link
  await transport.sendMail({ to: "info@shop.test", subject, html: `<p>${message}</p>` }); // flow: mail-html, mail-link
  await transport.sendMail({ raw: `To: ${email}\r\nSubject: Hi\r\n\r\nHello` }); // flow: mail-header, mail-link
  await transport.sendMail({ envelope: { from: "info@shop.test", to: email }, raw: req.body.raw }); // flow: mail-raw, mail-link
  await transport.sendMail({ to: email, subject: "Hi", attachments: [{ path: req.body.file }] }); // flow: mail-file, mail-link
  await sendgrid.send({ to: email, from: "info@shop.test", subject, html: message }); // flow: mail-html, mail-link
  await transport.sendMail({ to: email, subject: "Welcome", text: "Welcome to the shop" }); // flow: mail-link
  res.end();
}

export function byHand(req: Request, res: Response) {
  const mail = spawn("/usr/sbin/sendmail", ["-t"]);
  mail.stdin.write(`To: ${req.body.to}\nSubject: Order\n\n`); // flow: mail-header
  mail.stdin.end("Thanks for the order");
  const socket = net.connect(25, "mail.internal");
  socket.write(`RCPT TO:<${req.body.to}>\r\n`); // flow: mail-header
  socket.write(`DATA\r\n`);
  res.end();
}
