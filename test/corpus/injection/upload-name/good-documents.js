const express = require("express");
const fileUpload = require("express-fileupload");
const path = require("path");

const app = express();
app.use(fileUpload({ limits: { fileSize: 5 * 1024 * 1024 }, abortOnLimit: true }));

const folder = path.resolve("documents");
const names = ["contract.pdf", "invoice.pdf"];

app.post("/documents/:customer", async (req, res) => {
  const customer = Number(req.params.customer);
  const file = req.files.document;
  if (!names.includes(file.name)) return res.status(422).json({ error: `No such document: ${names.join(", ")}` });
  await file.mv(path.join(folder, String(customer), file.name));
  res.status(201).end();
});

app.post("/avatar", async (req, res) => {
  const { avatar } = req.files;
  if (!avatar.mimetype.startsWith("image/")) return res.sendStatus(415);
  await avatar.mv(path.join(folder, "avatars", `${req.user.id}${path.extname(avatar.name)}`));
  res.sendStatus(204);
});

app.listen(3000);
