const express = require("express");
const jwt = require("jsonwebtoken");
const User = require("./user");

const router = express.Router();

router.post("/login", async (req, res) => {
  const { email, password } = req.body;
  const user = await User.findOne({ email }); // finding
  if (!user || !(await user.matches(password))) {
    return res.status(401).json({ message: "Wrong email or password" });
  }
  res.json({ token: jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: "1h" }) });
});

router.post("/reset", async (req, res) => {
  const user = await User.findOne({ // finding
    resetToken: req.body.token,
    resetExpires: { $gt: Date.now() },
  });
  if (!user) return res.status(400).json({ message: "The link is no longer valid" });
  user.password = String(req.body.password);
  await user.save();
  res.json({ ok: true });
});

router.get("/:id", async (req, res) => {
  const user = await User.findOne({ _id: req.params.id }).select("email createdAt");
  res.json(user);
});

module.exports = router;
