export function totalOf(lines) {
  return lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}

const regular = new Function("price", "return price * 0.95");

export function discounted(price) {
  return price > 100 ? regular(price) : price;
}
