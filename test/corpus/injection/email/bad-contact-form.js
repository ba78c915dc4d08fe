import sendgrid from "@sendgrid/mail";
import Fastify from "fastify";
import nodemailer from "nodemailer";

sendgrid.setApiKey(process.env.SENDGRID_KEY);
const app = Fastify();
const transport = nodemailer.createTransport({ host: "mail.internal", port: 25 });

app.post("/contact", async (request) => {
  const { name, message } = request.body;
  const html = `<h2>Message of ${name}</h2><p>${message}</p>`;
  await sendgrid.send({ to: "info@shop.example", from: "web@shop.example", subject: "Contact", html }); // finding
  return { sent: true };
});

app.post("/send-file", async (request) => {
  const { to, file } = request.body;
  const attachments = [{ filename: "file.pdf", path: file }];
  await transport.sendMail({ from: "web@shop.example", to, subject: "Your file", attachments }); // finding
  return { sent: true };
});

await app.listen({ port: 3000 });
