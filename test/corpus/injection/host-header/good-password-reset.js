const crypto = require("crypto");
const express = require("express");
const User = require("./models/user");
const EmailService = require("company-mailer");

const router = express.Router();
const mailer = new EmailService();
const publicUrl = process.env.PUBLIC_URL || "https://shop.example.com";

router.post("/forgot", async (req, res, next) => {
  try {
    const user = await User.findOne({ email: String(req.body.email) });
    if (user) {
      const token = crypto.randomBytes(32).toString("hex");
      await user.update({ resetToken: token });
      await mailer.sendPasswordResetEmail({ to: user.email, link: `${publicUrl}/reset/${token}` });
    }
    res.status(202).end();
  } catch (error) {
    next(error);
  }
});

router.post("/contact", async (req, res) => {
  await mailer.sendEmail({ to: "info@shop.example.com", text: req.body.text });
  res.status(202).end();
});

module.exports = router;
