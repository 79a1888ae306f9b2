/** Names of our pages in Medusa Admin's sidebar. */
export default {
  en: { ocopMarketplace: { callList: "Sellers to call" } },
  vi: { ocopMarketplace: { callList: "Người bán cần gọi" } },
}
