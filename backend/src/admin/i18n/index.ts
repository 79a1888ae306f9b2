/** Names of our pages in Medusa Admin's sidebar. */
export default {
  en: { ocopShop: { outbox: "Outbox" } },
  vi: { ocopShop: { outbox: "Hàng đợi tin" } },
}
