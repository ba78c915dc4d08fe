import { exec } from "node:child_process";
import { PubSub } from "@google-cloud/pubsub";
import amqp from "amqplib";
import callbackApi from "amqplib/callback_api";
import Queue from "bull";
import { type Job, Worker } from "bullmq";
import mqtt from "mqtt";
import { Consumer } from "sqs-consumer";

async function listen() {
  const connection = await amqp.connect("amqp://localhost");
  const channel = await connection.createChannel();
  await channel.consume("tools", (message) => {
    exec(message.content.toString()); // flow: command
    exec(`logger ${message.fields.deliveryTag}`);
    channel.ack(message);
  });
}

callbackApi.connect("amqp://localhost", (problem, connection) => {
  connection.createChannel((failure, channel) => {
    channel.consume("tools", ({ content }) => {
      exec(`say ${content}`); // flow: command
    });
    exec(`logger ${failure}`);
  });
});

async function convert(job: Job) {
  exec(`convert ${job.data.file}`); // flow: command
  exec(`logger ${job.id}`);
}

const worker = new Worker("pictures", convert, { concurrency: 2 });

const jobs = new Worker("sounds", async ({ data }) => {
  exec(`sox ${data.file}`); // flow: command
});

const films = new Queue("films", "redis://localhost");
films.process(3, async (job) => {
  exec(`ffmpeg ${job.data.options}`); // flow: command
  exec(`logger ${job.attemptsMade}`);
});

new PubSub().subscription("tools").on("message", (message) => {
  exec(message.data.toString()); // flow: command
  exec(`logger ${message.id}`);
});

const client = mqtt.connect("mqtt://localhost");
client.on("message", (topic, payload) => {
  exec(`say ${payload}`); // flow: command
});

Consumer.create({
  queueUrl: "https://sqs.example/tools",
  handleMessage: async (message) => {
    exec(JSON.parse(message.Body).command); // flow: command
    exec(`logger ${message.MessageId}`);
  },
});

worker.on("failed", () => listen());
jobs.on("failed", () => listen());
