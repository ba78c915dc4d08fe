import type { PackageModel } from "../package-model.ts";

const subjects = [
  "Reset",
  "PasswordReset",
  "ResetPassword",
  "ForgotPassword",
  "Verification",
  "Confirmation",
  "Invitation",
  "Invite",
  "MagicLink",
  "Welcome",
  "Activation",
];

/** Mail services that a project writes itself, by the names of their methods: `this.mails.sendPasswordReset(user, link)`. */
export default {
  sinks: [
    {
      kind: "mail-link",
      methods: [
        ...["sendMail", "sendEmail", "sendTemplate", "sendTemplateEmail", "sendTransactionalEmail"],
        ...subjects.flatMap((name) => ["", "Email", "Mail", "Link"].map((end) => `send${name}${end}`)),
      ],
      fields: "all",
      effect: "sends it in a mail",
    },
  ],
} satisfies PackageModel;
