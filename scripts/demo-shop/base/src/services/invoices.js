export function invoiceText(order) {
  return [`Invoice for order ${order.id}`, `Total: ${order.total.toFixed(2)} EUR`].join("\n");
}
