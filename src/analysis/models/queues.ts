import type { PackageModel } from "../package-model.ts";

const channel = "amqplib.connect().createChannel()";
const message = ["remote", "structured"] as const;

/** Clients of brokers and job queues: what a message or a job says comes from another program. */
export default {
  aliases: {
    "amqplib.connect().createConfirmChannel()": channel,
    "amqplib.Channel()": channel,
    "amqplib.ConfirmChannel()": channel,
    "amqplib.ConsumeMessage()": "amqplib.Message",
    "amqplib.Message()": "amqplib.Message",
    "amqp-connection-manager.connect().createChannel()": channel,
    "bullmq.Job()": "bullmq.Job",
    "bull()": "bull.Queue",
    "bull.Queue()": "bull.Queue",
    "bull.Job()": "bullmq.Job",
    "bee-queue()": "bull.Queue",
    "@google-cloud/pubsub.PubSub().subscription()": "pubsub.Subscription",
    "@google-cloud/pubsub.PubSub().topic().subscription()": "pubsub.Subscription",
    "@google-cloud/pubsub.Message()": "pubsub.Message",
    "mqtt.connectAsync()": "mqtt.connect()",
  },
  callbacks: [
    { apis: [`${channel}.consume`], parameters: ["amqplib.Message"] },
    // With callbacks instead of promises.
    { apis: ["amqplib/callback_api.connect"], parameters: [undefined, "amqplib.Connection"] },
    { apis: ["amqplib.Connection.createChannel"], parameters: [undefined, channel] },
    { apis: ["bullmq.Worker"], parameters: ["bullmq.Job", undefined] },
    { apis: ["bull.Queue.process"], parameters: ["bullmq.Job", undefined] },
    { apis: ["agenda().define"], parameters: ["agenda.Job", undefined] },
    { apis: ["pubsub.Subscription.on"], first: /^message$/, parameters: ["pubsub.Message"] },
    { apis: ["mqtt.connect().on"], first: /^message$/, parameters: ["mqtt.Text", "mqtt.Text", undefined] },
    { apis: ["sqs-consumer.Consumer.create"], option: "handleMessage", parameters: ["sqs.Message"] },
  ],
  sources: {
    "amqplib.Message.content": "remote",
    "amqplib.Message.properties.headers": message,
    "bullmq.Job.data": message,
    "agenda.Job.attrs.data": message,
    "pubsub.Message.data": "remote",
    "pubsub.Message.attributes": "remote",
    "mqtt.Text": "remote",
    "sqs.Message.Body": "remote",
    "sqs.Message.MessageAttributes": "remote",
  },
} satisfies PackageModel;
