import type { PackageModel } from "../package-model.ts";

const telegram = ["command", "hears", "on", "action", "start", "help", "use"];
const slack = ["message", "command", "event", "action", "shortcut", "view", "options"];

/** Bots: anyone who may write to them sends their messages. */
export default {
  aliases: {
    "discord.js.Message()": "discord.Message",
    "discord.js.ChatInputCommandInteraction()": "discord.Interaction",
    "discord.js.CommandInteraction()": "discord.Interaction",
    "telegraf()": "telegraf.Telegraf()",
    "grammy.Bot()": "telegraf.Telegraf()",
    "telegraf.Context()": "telegram.Context",
    "node-telegram-bot-api()": "telegram.Bot",
  },
  callbacks: [
    {
      apis: ["discord.js.Client().on", "discord.js.Client().once"],
      first: /^(?:message|messageCreate|messageUpdate)$/,
      parameters: ["discord.Message", "discord.Message"],
    },
    { apis: ["discord.js.Client().on"], first: /^interactionCreate$/, parameters: ["discord.Interaction"] },
    { apis: telegram.map((name) => `telegraf.Telegraf().${name}`), parameters: ["telegram.Context", undefined] },
    { apis: ["telegram.Bot.onText"], parameters: ["telegram.Message", "telegram.Match"] },
    {
      apis: ["telegram.Bot.on"],
      first: /^(?:message|text|callback_query|inline_query)$/,
      parameters: ["telegram.Message"],
    },
    { apis: slack.map((name) => `@slack/bolt.App().${name}`), parameters: ["slack.Arguments"] },
    { apis: ["whatsapp-web.js.Client().on"], first: /^message(?:_create)?$/, parameters: ["whatsapp.Message"] },
  ],
  sources: {
    "discord.Message.content": "remote",
    "discord.Message.cleanContent": "remote",
    "discord.Interaction.options.getString()": "remote",
    "discord.Interaction.fields.getTextInputValue()": "remote",
    "telegram.Context.message.text": "remote",
    "telegram.Context.msg.text": "remote",
    "telegram.Context.match": "remote",
    "telegram.Context.payload": "remote",
    "telegram.Context.args": "remote",
    "telegram.Context.update": ["remote", "structured"],
    "telegram.Context.callbackQuery.data": "remote",
    "telegram.Message.text": "remote",
    "telegram.Message.data": "remote",
    "telegram.Match": "remote",
    "slack.Arguments.message.text": "remote",
    "slack.Arguments.command.text": "remote",
    "slack.Arguments.event.text": "remote",
    "slack.Arguments.context.matches": "remote",
    "whatsapp.Message.body": "remote",
  },
} satisfies PackageModel;
