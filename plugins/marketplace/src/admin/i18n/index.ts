/** Names of our pages in Medusa Admin's sidebar. */
export default {
  en: {
    ocopMarketplace: {
      callList: "Sellers to call",
      collectedCash: "Collected cash",
      commissionPlans: "Commission",
    },
  },
  vi: {
    ocopMarketplace: {
      callList: "Người bán cần gọi",
      collectedCash: "Tiền thu hộ",
      commissionPlans: "Hoa hồng",
    },
  },
}
