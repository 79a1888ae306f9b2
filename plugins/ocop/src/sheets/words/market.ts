import type { Wording } from "./label"

/** How it is sold and told of (sections 4 and 5), in all sheets but that of tourism. */
export const MARKET = {
  reach: {
    name: ["Bán được xa đến đâu", "How far it is sold"],
    steps: [
      ["Trong xã", "Within the commune"],
      ["Ngoài xã, dưới 5 nơi phân phối", "Beyond the commune, by fewer than 5 distributors"],
      ["Ngoài xã, từ 5 nơi phân phối trở lên", "Beyond the commune, by 5 distributors or more"],
      [
        "Ra nước ngoài, hoặc qua siêu thị, thương mại điện tử: có hợp đồng, minh chứng và liên kết gian hàng trên mạng",
        "Abroad, or by supermarkets or online: with contracts, proof, and the link of the online shop",
      ],
    ],
  },
  reach_living: {
    name: ["Bán được xa đến đâu", "How far it is sold"],
    steps: [
      ["Trong xã", "Within the commune"],
      ["Ngoài xã", "Beyond the commune"],
      ["Trong tỉnh", "Within the province"],
      ["Ngoài tỉnh", "Beyond the province"],
      ["Ra nước ngoài, có hợp đồng và minh chứng", "Abroad, with contracts and proof"],
    ],
  },
  distribution: {
    name: ["Ai lo phân phối", "Who looks after selling"],
    steps: [
      ["Chưa có ai", "Nobody"],
      ["Có một người phụ trách", "One person"],
      ["Có một bộ phận", "A department"],
      [
        "Có một bộ phận, quản lý bằng công nghệ thông tin",
        "A department that manages with information technology",
      ],
    ],
  },
  promotion: {
    name: ["Quảng bá", "Promotion"],
    steps: [
      ["Chưa quảng bá", "None"],
      ["Từ 1 đến 3 hoạt động", "One to three activities"],
      [
        "Trên 3 hoạt động, có trang web hoặc mạng xã hội, dự hội chợ, xúc tiến trong tỉnh",
        "More than three, a website or social network, fairs within the province",
      ],
      [
        "Trên 3 hoạt động, có trang web hoặc mạng xã hội, dự hội chợ, xúc tiến ngoài tỉnh",
        "More than three, a website or social network, fairs beyond the province",
      ],
      ["+ đăng thường xuyên, và ra cả nước ngoài", "+ kept up regularly, and abroad as well"],
    ],
  },
  story: {
    name: ["Câu chuyện sản phẩm", "The product’s story"],
    steps: [
      ["Chưa có", "None"],
      ["Có câu chuyện", "There is one"],
      ["Viết thành tài liệu, có trên tờ rơi", "Written down, on a leaflet"],
      [
        "Có trên tờ rơi và trang web, kèm ảnh, phim",
        "On a leaflet and a website, with pictures or films",
      ],
      [
        "+ có trong nội dung truy xuất nguồn gốc điện tử",
        "+ it is part of what the electronic traceability code shows",
      ],
    ],
  },
  story_form: {
    name: ["Cách kể câu chuyện", "How the story is told"],
    hint: ["Chỉ chấm khi có câu chuyện.", "Scored only where there is a story."],
    steps: [
      ["Đơn giản", "Simply"],
      ["Ngắn gọn", "Short and to the point"],
      ["Ngắn gọn, kể thành chuyện", "Short, and told as a tale"],
    ],
  },
  identity: {
    name: ["Tri thức, bản sắc địa phương", "Local knowledge and identity"],
    hint: [
      "Câu chuyện phải nói được nguồn gốc, tài nguyên, văn hóa bản địa và giá trị riêng của sản phẩm.",
      "The story has to show the origin, the area’s resources and culture, and what is special of the product.",
    ],
    steps: [
      [
        "Giống câu chuyện của chủ thể khác, hoặc của sản phẩm khác của mình",
        "The same as another maker’s, or as that of another product of ours",
      ],
      [
        "Chuyện riêng, gắn với nguồn gốc sản phẩm",
        "A story of its own, tied to where it comes from",
      ],
      [
        "Mang truyền thống, văn hóa của vùng và giá trị riêng của sản phẩm",
        "It carries the area’s tradition and culture and what is special of the product",
      ],
      ["+ lay động, thuyết phục", "+ it moves and convinces"],
    ],
  },
} as const satisfies Record<string, Wording>
