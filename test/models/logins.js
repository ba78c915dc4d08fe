const { exec } = require("child_process");
const auth = require("basic-auth");
const express = require("express");
const jwt = require("jsonwebtoken");
const passport = require("passport");
const { BasicStrategy } = require("passport-http");
const { Strategy: JwtStrategy } = require("passport-jwt");
const LocalStrategy = require("passport-local").Strategy;

passport.use(
  new LocalStrategy({ usernameField: "email" }, async (email, password, done) => {
    exec(`id ${email}`); // flow: command
    done(null, { email });
  }),
);

passport.use(
  new LocalStrategy({ passReqToCallback: true }, (req, name, password, done) => {
    exec(`id ${name}`); // flow: command
    exec(`logger ${req.body.realm}`); // flow: command
    done(null, false);
  }),
);

passport.use(
  new BasicStrategy((name, password, done) => {
    exec(`id ${name}`); // flow: command
    done(null, false);
  }),
);

passport.use(
  new JwtStrategy({ secretOrKey: process.env.KEY }, (payload, done) => {
    exec(`id ${payload.sub}`);
    done(null, payload);
  }),
);

const app = express();

app.get("/me", (req, res) => {
  const claims = jwt.verify(req.get("authorization"), process.env.KEY);
  exec(`id ${claims.sub}`);
  const said = jwt.decode(req.cookies.token);
  exec(`id ${said.sub}`); // flow: command
  exec(`id ${auth(req).name}`); // flow: command
  exec(`id ${req.user.name}`);
  res.end();
});
