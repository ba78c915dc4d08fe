const express = require("express");
const { finish } = require("./sso");

const router = express.Router();

router.get("/sso/start", (req, res) => {
  req.session.returnTo = "/";
  res.redirect(`https://login.example.com/authorize?state=${encodeURIComponent(req.query.state)}`);
});

router.get("/sso/callback", async (req, res, next) => {
  try {
    const { code, state } = req.query;
    await finish(res, { code, returnTo: state });
  } catch (error) {
    next(error);
  }
});

module.exports = router;
