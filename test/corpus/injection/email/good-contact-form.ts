import express from "express";
import he from "he";
import nodemailer from "nodemailer";

const app = express();
const transport = nodemailer.createTransport({ host: "mail.internal" });

app.post("/contact", express.json(), async (req, res) => {
  const { name, email, subject, message } = req.body;
  await transport.sendMail({
    from: '"Shop" <web@shop.example>',
    to: "info@shop.example",
    replyTo: email,
    subject: `Contact: ${subject}`,
    text: `${name} writes:\n\n${message}`,
    html: `<h2>${he.encode(name)}</h2><p>${he.encode(message)}</p>`,
    headers: { "X-Form": "contact" },
  });
  res.sendStatus(202);
});

app.listen(3000);
