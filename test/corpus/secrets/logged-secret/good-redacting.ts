import pino from "pino";

const logger = pino({ redact: { paths: ["password", "req.headers.authorization"], censor: "***" } });

export function signUp({ email, password }: { email: string; password: string }) {
  logger.info({ email, password }, "sign up");
  if (password.length < 12) logger.warn("password too short");
}

export function invalid(errors: Record<string, string>, messages: Record<string, string>) {
  console.log(errors.password, messages.invalidPassword, fields.password);
  console.log("hash", hashedPassword, "file", config.privateKeyPath);
}
