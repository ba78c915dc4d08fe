import type { PackageModel, Sink } from "../package-model.ts";

const transport = "nodemailer.Transport";

/** What a mail is made of, by the names that packages and services give to it. */
const parts = [
  { kind: "mail-html", fields: ["html", "HtmlBody", "htmlBody", "HTMLPart"], effect: "sends it as HTML" },
  { kind: "mail-raw", fields: ["raw"], unless: /^[^\ufffc]/, effect: "sends it with all headers as they are" },
];

const senders = [
  `${transport}.sendMail`,
  "@sendgrid/mail.send",
  "@sendgrid/mail.sendMultiple",
  "resend.Resend().emails.send",
  "postmark.ServerClient().sendEmail",
  "sendmail()",
  "mailgun.js().client().messages.create",
  "mailgun-js().messages().send",
  "@nestjs-modules/mailer.MailerService().sendMail",
];

const services: readonly Sink[] = parts.map((part) => ({ ...part, apis: senders, arguments: [0, 1] }));

/** Commands of SMTP and headers of a mail, with data in them. */
const command = /\b(?:MAIL FROM|RCPT TO|EHLO|HELO)\b[^\n]*\ufffc/i;
const header = /(?:^|\n)(?:to|cc|bcc|from|subject|reply-to|sender):[^\n]*\ufffc/i;

const sockets = ["net.connect()", "net.createConnection()", "tls.connect()", "net.Socket", "net.Socket()"];
const programs = ["child_process.spawn()", "child_process.exec()", "child_process.execFile()"];

/** nodemailer, services that send mail, and mail that is written by hand. */
export default {
  aliases: {
    "nodemailer.default": "nodemailer",
    "nodemailer.createTransport()": transport,
    "nodemailer.Transporter()": transport,
    "@sendgrid/mail.default": "@sendgrid/mail",
    "sendgrid/mail": "@sendgrid/mail",
  },
  sinks: [
    ...services,
    { kind: "mail-link", apis: senders, fields: "all", effect: "sends it in a mail" },
    {
      kind: "mail-file",
      apis: [`${transport}.sendMail`],
      arguments: [0],
      fields: /^(?:path|href)$/,
      effect: "sends the file that it names",
    },
    {
      kind: "mail-header",
      apis: sockets.map((name) => `${name}.write`),
      arguments: [0],
      like: command,
      effect: "sends it as a command to the mail server",
    },
    {
      kind: "mail-header",
      apis: programs.flatMap((name) => ["write", "end"].map((method) => `${name}.stdin.${method}`)),
      arguments: [0],
      like: header,
      effect: "writes it into the headers of a mail",
    },
    {
      kind: "mail-header",
      apis: [`${transport}.sendMail`],
      arguments: [0],
      fields: ["raw"],
      like: header,
      effect: "sends it in the headers of a mail",
    },
  ],
} satisfies PackageModel;
