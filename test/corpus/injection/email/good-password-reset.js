const crypto = require("crypto");
const path = require("path");
const nodemailer = require("nodemailer");
const config = require("./config");
const accounts = require("./accounts");

const transport = nodemailer.createTransport(config.smtp);

exports.forgot = async (req, res) => {
  const account = await accounts.findByEmail(req.body.email);
  if (account) {
    const token = crypto.randomBytes(32).toString("hex");
    const lang = ["de", "en"].includes(req.query.lang) ? req.query.lang : "en";
    await transport.sendMail({
      to: account.email,
      subject: "Your new password",
      text: `${config.origin}/${lang}/reset/${token}`,
      html: `<a href="${config.origin}/${lang}/reset/${token}?back=${encodeURIComponent(req.query.back)}">New password</a>`,
      attachments: [{ filename: "logo.png", path: path.join(__dirname, "logo.png"), cid: "logo" }],
    });
  }
  res.sendStatus(202);
};

exports.invite = async (req, res) => {
  await transport.sendMail({ to: req.body.email, subject: "An invitation", text: `From ${req.body.name}` });
  res.sendStatus(202);
};
