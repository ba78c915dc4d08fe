import { createRequire } from "node:module";
import vm from "node:vm";

const require = createRequire(import.meta.url);

/** Loads a plugin by the name in the configuration, as bundlers and linters do. */
export async function loadPlugin(name, options = {}) {
  const plugin = name.startsWith(".") ? await import(new URL(name, `file://${process.cwd()}/`)) : require(name);
  return typeof plugin === "function" ? plugin(options) : plugin;
}

const getter = new Function("object", "key", "return object[key]");

export function pick(object, key) {
  return getter(object, key);
}

export function createScope(values) {
  return vm.createContext({ ...values });
}

export function later(fn, ms) {
  return setTimeout(fn, ms);
}
