const crypto = require("crypto");
const User = require("../models/user");
const EmailService = require("company-mailer");

const mailer = new EmailService();

exports.forgotPassword = async (req, res, next) => {
  const user = await User.findOne({ email: String(req.body.email) });
  if (!user) return res.status(202).end();

  const token = crypto.randomBytes(32).toString("hex");
  user.resetToken = crypto.createHash("sha256").update(token).digest("hex");
  user.resetExpires = Date.now() + 10 * 60 * 1000;
  await user.save({ validateBeforeSave: false });

  const resetUrl = `${req.protocol}://${req.get("host")}/api/v1/users/reset-password/${token}`;
  try {
    await mailer.sendPasswordResetEmail({ to: user.email, name: user.name, resetUrl }); // finding
    res.status(202).json({ status: "sent" });
  } catch (error) {
    next(error);
  }
};
