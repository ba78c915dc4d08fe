// require("dotenv").config() is up to the program that uses this.
export function config(values) {
  return Object.freeze({ ...values });
}

config({ retries: 3 });
console.log("put the token into .env and load it with dotenv");
