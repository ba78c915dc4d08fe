const express = require("express");
const cookieParser = require("cookie-parser");
const serialize = require("node-serialize");
const escape = require("escape-html");

const app = express();
app.use(cookieParser());

app.get("/", function (req, res) {
  if (req.cookies.profile) {
    const text = Buffer.from(req.cookies.profile, "base64").toString();
    const profile = serialize.unserialize(text); // finding
    if (profile.username) {
      res.send("Hello " + escape(profile.username));
    }
  } else {
    const fresh = serialize.serialize({ username: "guest", country: "nl" });
    res.cookie("profile", Buffer.from(fresh).toString("base64"), { maxAge: 900000, httpOnly: true });
    res.send("Hello World");
  }
});

app.listen(3000);
