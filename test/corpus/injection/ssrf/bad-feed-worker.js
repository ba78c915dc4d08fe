"use strict";

const axios = require("axios").default;
const Parser = require("rss-parser");
const amqp = require("amqplib");
const express = require("express");

const parser = new Parser();
const app = express();

class FeedService {
  constructor(client) {
    this.client = client;
  }

  async check(feed) {
    const { status } = await this.client.head(feed.url); // finding
    return status === 200;
  }

  entries(feed) {
    return parser.parseURL(feed.url); // finding
  }
}

const service = new FeedService(axios.create({ timeout: 3000, maxRedirects: 2 }));

app.post("/feeds", express.json(), async (req, res) => {
  const feed = { url: req.body.url, title: req.body.title };
  if (!(await service.check(feed))) return res.status(422).json({ error: "no feed" });
  const { items } = await service.entries(feed);
  const connection = await amqp.connect(process.env.QUEUE_URL);
  const channel = await connection.createChannel();
  channel.sendToQueue("feeds", Buffer.from(JSON.stringify(items)));
  res.status(201).end();
});

app.listen(8000);
