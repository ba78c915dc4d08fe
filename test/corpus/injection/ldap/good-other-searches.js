const express = require("express");
const passport = require("passport");
const LdapStrategy = require("passport-ldapauth");
const { index } = require("./search-index");

const app = express();

passport.use(
  new LdapStrategy({
    server: {
      url: process.env.LDAP_URL,
      searchBase: "ou=people,dc=example,dc=org",
      searchFilter: "(uid={{username}})",
    },
  }),
);

app.post("/login", passport.authenticate("ldapauth", { session: false }), (req, res) => {
  res.json({ name: req.user.cn });
});

app.get("/search", async (req, res) => {
  // An index of the shop's own, whose filters look a little like those of a directory.
  res.json(await index.search("products", { filter: `(name=${req.query.name})` }));
});

module.exports = app;
