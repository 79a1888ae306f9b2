/** Names of our pages in Medusa Admin's sidebar, and what its own words do not say: why a file was refused. */
export default {
  en: {
    ocopShop: {
      outbox: "Outbox",
      sellerApplications: "Seller applications",
      listingDrafts: "Listings to review",
      sellers: "Sellers",
      payouts: "Payouts",
      offices: "Trade offices",
      provinceMergers: "Mergers of provinces",
      certificateSubmissions: "Certificates sent in",
      certificateReports: "Reports by shoppers",
      figures: "National figures",
    },
    translation: {
      products: {
        media: {
          failedToUpload:
            "Nothing was saved: a file could not be read as a picture. JPEG, PNG, WebP, GIF and SVG can be; save HEIC as JPEG first.",
        },
      },
    },
  },
  vi: {
    ocopShop: {
      outbox: "Hàng đợi tin",
      sellerApplications: "Hồ sơ bán hàng",
      listingDrafts: "Hàng chờ duyệt",
      sellers: "Người bán",
      payouts: "Trả tiền người bán",
      offices: "Sở Công Thương",
      provinceMergers: "Sáp nhập tỉnh",
      certificateSubmissions: "Duyệt chứng nhận",
      certificateReports: "Phản ánh của khách",
      figures: "Số liệu cả nước",
    },
    translation: {
      products: {
        media: {
          failedToUpload:
            "Chưa lưu gì: có tệp không đọc được như hình ảnh. Dùng được JPEG, PNG, WebP, GIF và SVG; ảnh HEIC cần lưu thành JPEG trước.",
        },
      },
    },
  },
}
