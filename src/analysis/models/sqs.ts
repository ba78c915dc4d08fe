import type { PackageModel } from "../package-model.ts";

/** Messages of Amazon SQS, whose text comes from whoever may send to the queue. */
export default {
  aliases: {
    "aws-sdk.SQS()": "sqs.Client",
    "aws-sdk/clients/sqs()": "sqs.Client",
    "@aws-sdk/client-sqs.SQS()": "sqs.Client",
    "@aws-sdk/client-sqs.SQSClient()": "sqs.Client",
    "sqs.Client.receiveMessage().promise()": "sqs.Client.receiveMessage()",
  },
  callbacks: [
    { apis: ["sqs.Client.receiveMessage"], parameters: ["Error()", "sqs.Client.receiveMessage()"] },
    {
      apis: ["sqs-consumer.Consumer.create"],
      option: ["handleMessage"],
      parameters: ["sqs.Message"],
    },
  ],
  sources: {
    "sqs.Client.receiveMessage().Messages": "remote",
    "sqs.Client.send().Messages": "remote",
    "sqs.Message.Body": "remote",
    "sqs.Message.MessageAttributes": "remote",
  },
} satisfies PackageModel;
