import type { PackageModel } from "../package-model.ts";

const consumer = "kafkajs.Kafka().consumer()";

/** KafkaJS, and clients with the same interface. */
export default {
  aliases: { "kafkajs.Consumer()": consumer, "@confluentinc/kafka-javascript.KafkaJS.Kafka()": "kafkajs.Kafka()" },
  callbacks: [
    { apis: [`${consumer}.run`], option: "eachMessage", parameters: ["kafkajs.Message"] },
    { apis: [`${consumer}.run`], option: "eachBatch", parameters: ["kafkajs.Batch"] },
  ],
  sources: {
    "kafkajs.Message.message.value": "remote",
    "kafkajs.Message.message.key": "remote",
    "kafkajs.Message.message.headers": "remote",
    "kafkajs.Batch.batch.messages": "remote",
  },
} satisfies PackageModel;
