const { spawn } = require("child_process");
const net = require("net");
const express = require("express");

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post("/tell-a-friend", (req, res) => {
  const { friend, sender } = req.body;
  const headers = ["To: " + friend, "From: " + sender, "Subject: Look at this"].join("\n");
  const mail = spawn("/usr/sbin/sendmail", ["-t", "-i"]);
  mail.stdin.write(headers); // finding
  mail.stdin.end("\n\nA friend thinks that you would like our shop.\n");
  res.redirect("/thanks");
});

app.post("/notify", (req, res) => {
  const smtp = net.connect(25, "mail.internal");
  smtp.write("HELO shop.example\r\n");
  smtp.write("MAIL FROM:<shop@shop.example>\r\n");
  smtp.write(`RCPT TO:<${req.body.address}>\r\n`); // finding
  smtp.end("QUIT\r\n");
  res.sendStatus(202);
});

app.listen(3000);
