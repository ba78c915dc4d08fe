/**
 * Data from a request becomes a header, a file or HTML of a mail that the server sends.
 *
 * The mail comes from an address that its reader trusts. A line break in a header adds recipients and turns the server into a
 * source of spam; HTML shows a form that is not the shop's; a file of the server leaves it.
 *
 * ## Headers that are written by hand
 *
 * ```js bad
 * const { spawn } = require("node:child_process");
 *
 * module.exports.invite = (req, res) => {
 *   const mail = spawn("/usr/sbin/sendmail", ["-t"]);
 *   mail.stdin.write(`To: ${req.body.to}\nSubject: An invitation\n\n`); // finding
 *   mail.stdin.end("Come and see the shop.\n");
 *   res.status(202).end();
 * };
 * ```
 *
 * nodemailer and the services for mail write headers of values, without line breaks:
 *
 * ```js good
 * const nodemailer = require("nodemailer");
 * const transport = nodemailer.createTransport({ host: "mail.internal" });
 *
 * module.exports.invite = async (req, res) => {
 *   await transport.sendMail({ to: req.body.to, subject: "An invitation", text: "Come and see the shop." });
 *   res.status(202).end();
 * };
 * ```
 *
 * ## HTML, and a file of the server
 *
 * ```js bad
 * const nodemailer = require("nodemailer");
 * const transport = nodemailer.createTransport({ host: "mail.internal" });
 *
 * module.exports.share = async (req, res) => {
 *   const { to, note, file } = req.body;
 *   await transport.sendMail({ to, subject: "For you", html: `<p>${note}</p>` }); // finding
 *   await transport.sendMail({ to, subject: "A file", attachments: [{ path: file }] }); // finding
 *   res.status(202).end();
 * };
 * ```
 *
 * ```js good
 * const escapeHtml = require("escape-html");
 * const nodemailer = require("nodemailer");
 * const transport = nodemailer.createTransport({ host: "mail.internal" });
 *
 * module.exports.share = async (req, res) => {
 *   const { to, note, file } = req.body;
 *   await transport.sendMail({ to, subject: "For you", html: `<p>${escapeHtml(note)}</p>` });
 *   await transport.sendMail({ to, subject: "A file", attachments: [{ filename: "note.txt", content: file }] });
 *   res.status(202).end();
 * };
 * ```
 *
 * ## Not reported
 *
 * The recipient, the subject and the plain text of a mail, which a package writes:
 *
 * ```js good
 * const nodemailer = require("nodemailer");
 * const transport = nodemailer.createTransport({ host: "mail.internal" });
 *
 * module.exports.contact = async (req, res) => {
 *   const { email, subject, message } = req.body;
 *   await transport.sendMail({ to: "info@shop.example", replyTo: email, subject, text: message });
 *   res.status(202).end();
 * };
 * ```
 *
 * ## Out of scope
 *
 * Who may have the server send a mail, and how many. The host of a link in a mail: see `injection/host-header`.
 */

import type { Reached, TaintRule } from "../../model/rule.ts";

type Judgement = ReturnType<NonNullable<TaintRule["judge"]>>;

/** What each place in a mail is protected by, and what is wrong there. */
const places: Readonly<Record<string, { readonly safe: readonly string[]; readonly judgement: Judgement }>> = {
  "mail-header": { safe: ["crlf", "url", "json"], judgement: {} },
  "mail-raw": {
    safe: [],
    judgement: { message: "Data from a request is sent as a whole mail, with all of its headers." },
  },
  "mail-file": {
    safe: ["path-inside", "path-segment"],
    judgement: { message: "A request names the file or the address whose content the server sends by mail." },
  },
  "mail-html": {
    safe: ["html-escape", "url"],
    judgement: {
      message: "Data from a request becomes HTML of a mail, so its sender decides what the reader sees and clicks.",
      severity: "medium",
      confidence: "medium",
    },
  },
};

function judge(_: unknown, { sink, taint }: Reached): Judgement {
  const place = places[sink];
  return place && !place.safe.some((kind) => taint.safe.has(kind)) ? place.judgement : undefined;
}

export default {
  id: "injection/email",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [93, 80],
  owasp: "A03:2021",
  message: "Data from a request is written into the headers of a mail, where a line break adds other headers.",
  fix: "Give nodemailer or a mail service each value by its name, escape HTML, and choose files yourself.",
  sinks: ["mail-header", "mail-raw", "mail-file", "mail-html"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic"],
  judge,
} satisfies TaintRule;
