import { exec } from "node:child_process";
import { type Consumer, Kafka } from "kafkajs";

const kafka = new Kafka({ clientId: "converter", brokers: ["kafka:9092"] });
const consumer = kafka.consumer({ groupId: "converter" });

async function main() {
  await consumer.connect();
  await consumer.subscribe({ topic: "pictures" });
  await consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      const { file } = JSON.parse(message.value.toString());
      exec(`convert ${file} out.png`); // flow: command
      exec(`logger ${topic} ${partition} ${message.offset}`);
    },
  });
}

export async function runBatches(given: Consumer) {
  await given.run({
    eachBatch: async ({ batch, resolveOffset }) => {
      for (const message of batch.messages) {
        exec(`convert ${message.value}`); // flow: command
        resolveOffset(message.offset);
      }
      exec(`logger ${batch.topic}`);
    },
  });
}

main();
