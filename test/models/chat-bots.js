const { exec } = require("child_process");
const { App } = require("@slack/bolt");
const { Client } = require("discord.js");
const TelegramBot = require("node-telegram-bot-api");
const { Telegraf } = require("telegraf");

const client = new Client({ intents: [] });

client.on("messageCreate", async (message) => {
  const [command, ...args] = message.content.slice(1).split(" ");
  if (command === "ping") exec(`ping -c 1 ${args[0]}`); // flow: command
  exec(`logger ${message.id} ${message.author.id}`);
});

client.on("interactionCreate", async (interaction) => {
  exec(`ping ${interaction.options.getString("host")}`); // flow: command
});

const bot = new Telegraf(process.env.TOKEN);
bot.command("ping", (ctx) => {
  exec(ctx.message.text); // flow: command
  exec(`logger ${ctx.chat.id}`);
});

const older = new TelegramBot(process.env.TOKEN, { polling: true });
older.onText(/\/ping (.+)/, (message, match) => {
  exec(`ping ${match[1]}`); // flow: command
  exec(`logger ${message.chat.id}`);
});

const app = new App({ token: process.env.SLACK });
app.command("/ping", async ({ command, ack }) => {
  await ack();
  exec(`ping ${command.text}`); // flow: command
});
