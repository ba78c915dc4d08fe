import { exec } from "node:child_process";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import AWS from "aws-sdk";
import { Consumer } from "sqs-consumer";

const client = new SQSClient({});
const old = new AWS.SQS();
const QueueUrl = process.env.QUEUE_URL;

export async function poll() {
  const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
  for (const message of Messages ?? []) exec(`convert ${message.Body}`); // flow: command
  const answer = await old.receiveMessage({ QueueUrl }).promise();
  exec(`convert ${answer.Messages[0].Body}`); // flow: command
  exec(`convert ${QueueUrl}`);
}

old.receiveMessage({ QueueUrl }, (error, data) => {
  if (error) throw error;
  exec("convert " + data.Messages[0].Body); // flow: command
});

Consumer.create({
  queueUrl: QueueUrl,
  handleMessage: async (message) => {
    const { file } = JSON.parse(message.Body);
    exec(`convert ${file}`); // flow: command
    exec(`convert ${message.MessageId}`);
  },
}).start();
