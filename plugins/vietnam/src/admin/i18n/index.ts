/** Names of our pages in Medusa Admin's sidebar. */
export default {
  en: { ocopVietnam: { rateCards: "Delivery rates" } },
  vi: { ocopVietnam: { rateCards: "Biểu phí giao hàng" } },
}
