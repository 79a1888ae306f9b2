/** Names of our pages in Medusa Admin's sidebar. */
export default {
  en: { ocopVietnam: { rateCards: "Delivery rates", exchangeRates: "US dollar rate" } },
  vi: { ocopVietnam: { rateCards: "Biểu phí giao hàng", exchangeRates: "Tỷ giá đô la Mỹ" } },
}
