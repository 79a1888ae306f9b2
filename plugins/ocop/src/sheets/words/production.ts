import type { Label, Wording } from "./label"

const BY_HAND: Label = [
  "Sơ chế bằng tay: làm sạch, phân loại, đóng gói",
  "Prepared by hand: cleaned, sorted, packed",
]
const CERTIFIED = (abroad: string): readonly Label[] => [
  ["Chưa có giấy chứng nhận nào", "No certificate"],
  [
    "Có chứng nhận theo chuẩn trong nước (VietGAP, hữu cơ…)",
    "Certified to a Vietnamese standard (VietGAP, organic…)",
  ],
  [
    `Có chứng nhận theo chuẩn quốc tế (${abroad}…)`,
    `Certified to an international standard (${abroad}…)`,
  ],
]
const COMMUNE_SHARE = (vi: string, en: string): readonly Label[] => [
  [`Dưới 50% được ${vi} trong xã`, `Less than 50% is ${en} in the commune`],
  [`Từ 50% đến dưới 75% được ${vi} trong xã`, `50% to under 75% is ${en} in the commune`],
  [`Từ 75% trở lên được ${vi} trong xã`, `75% and more is ${en} in the commune`],
]
const IN_PROVINCE = (vi: string, en: string): Label => [
  `Tất cả phải được ${vi} trong tỉnh.`,
  `All of it has to be ${en} in the province.`,
]

/** How it is made, in all sheets but that of tourism (section 1). */
export const PRODUCTION = {
  value_raw: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      BY_HAND,
      ["Có máy giúp sơ chế và đóng gói", "Machines help to prepare and to pack"],
      [
        "Sơ chế, bảo quản bằng công nghệ tiên tiến: ngon hơn, hoặc giữ được lâu mà vẫn đều chất lượng",
        "Advanced technology prepares and keeps it: better, or good for longer",
      ],
    ],
  },
  value_meat: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      BY_HAND,
      ["Có máy giúp giết mổ, sơ chế và đóng gói", "Machines help to slaughter, prepare and pack"],
      [
        "Giết mổ, sơ chế, bảo quản bằng công nghệ tiên tiến: ngon hơn, hoặc giữ được lâu mà vẫn đều chất lượng",
        "Advanced technology slaughters, prepares and keeps it: better, or good for longer",
      ],
    ],
  },
  value_flowers: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      BY_HAND,
      ["Có máy giúp đóng gói và bảo quản", "Machines help to pack and to keep it"],
      [
        "Sơ chế, bảo quản bằng công nghệ cao: đẹp hơn, hoặc tươi lâu mà vẫn đều chất lượng",
        "High technology prepares and keeps it: better, or fresh for longer",
      ],
    ],
  },
  value_deep: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Chế biến đơn giản", "Simple processing"],
      ["Có chế biến", "Processing"],
      [
        "Chế biến sâu: ra sản phẩm chất lượng cao mà thị trường cần",
        "Deep processing: fine goods that the market wants",
      ],
    ],
  },
  value_deep_local: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Chế biến đơn giản", "Simple processing"],
      ["Có chế biến", "Processing"],
      [
        "Chế biến sâu từ vùng nguyên liệu tại địa phương: ra sản phẩm chất lượng cao mà thị trường cần",
        "Deep processing of what the area grows: fine goods that the market wants",
      ],
    ],
  },
  value_from_sorting: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Mới phân loại, sơ chế", "Only sorted and prepared"],
      ["Chế biến đơn giản", "Simple processing"],
      ["Có chế biến", "Processing"],
      [
        "Chế biến sâu từ vùng nguyên liệu tại địa phương: ra sản phẩm chất lượng cao mà thị trường cần",
        "Deep processing of what the area grows: fine goods that the market wants",
      ],
    ],
  },
  value_drink: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Chế biến theo cách thông thường", "Made the usual way"],
      ["Tay nghề thủ công làm sản phẩm tốt hơn", "The hand’s skill makes it better"],
      ["Công nghệ làm sản phẩm tốt hơn", "Technology makes it better"],
    ],
  },
  value_water: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Có tinh lọc", "It is refined"],
      ["Tinh lọc bằng công nghệ cao", "Refined with high technology"],
      ["Tinh lọc và đóng gói bằng công nghệ cao", "Refined and packed with high technology"],
    ],
  },
  value_plants: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Trồng, chăm đơn giản", "Simply planted and tended"],
      ["Trồng, chăm và cắt tỉa", "Planted, tended and pruned"],
      [
        "Trồng, chăm, cắt tỉa và tạo dáng công phu",
        "Planted, tended, pruned and shaped with skill",
      ],
    ],
  },
  value_animals: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Nuôi, chăm đơn giản", "Simply raised and tended"],
      ["Nuôi, chăm và chọn lọc", "Raised, tended and selected"],
      ["Nuôi, chăm, chọn lọc bằng kỹ thuật cao", "Raised, tended and selected with high skill"],
    ],
  },
  value_craft: {
    name: ["Làm tăng giá trị", "Adding value"],
    steps: [
      ["Phân loại, chế tác đơn giản", "Sorted, simply worked"],
      ["Chế tác, tạo hình bằng tay nghề truyền thống", "Worked or shaped by a traditional trade"],
      [
        "Công nghệ thích hợp cùng tay nghề truyền thống: tinh xảo và tốt hơn",
        "Fitting technology beside the traditional trade: finer and better",
      ],
    ],
  },
  area: {
    name: ["Vùng nguyên liệu có chứng nhận", "Certified growing area"],
    steps: CERTIFIED("GlobalGAP, Organic"),
  },
  area_farmed: {
    name: ["Vùng nuôi, sản xuất có chứng nhận", "Certified farming area"],
    steps: CERTIFIED("ASC, BAP, GlobalGAP, MSC"),
  },
  area_aquatic: {
    name: ["Vùng nguyên liệu có chứng nhận", "Certified area of the materials"],
    steps: CERTIFIED("ASC, BAP, GlobalGAP, MSC"),
  },
  area_herbs: {
    name: ["Vùng nguyên liệu có chứng nhận", "Certified growing area"],
    steps: CERTIFIED("GACP-WHO, GlobalGAP, Organic"),
  },
  origin_grown: {
    name: ["Sản phẩm được trồng ở đâu", "Where it is grown"],
    hint: IN_PROVINCE("trồng", "grown"),
    steps: COMMUNE_SHARE("trồng", "grown"),
  },
  origin_caught: {
    name: ["Sản phẩm được nuôi, đánh bắt ở đâu", "Where it is raised or caught"],
    hint: [
      "Tất cả phải được nuôi, đánh bắt trong tỉnh; không tính ngư trường.",
      "All of it has to be raised or caught in the province; fishing grounds do not count.",
    ],
    steps: COMMUNE_SHARE("nuôi, đánh bắt", "raised or caught"),
  },
  origin_honey: {
    name: ["Sản phẩm được nuôi, trồng ở đâu", "Where it is raised or grown"],
    hint: IN_PROVINCE("nuôi, trồng", "raised or grown"),
    steps: COMMUNE_SHARE("nuôi, trồng", "raised or grown"),
  },
  origin_raised: {
    name: ["Sản phẩm được nuôi ở đâu", "Where it is raised"],
    hint: IN_PROVINCE("nuôi", "raised"),
    steps: COMMUNE_SHARE("nuôi", "raised"),
  },
  materials: {
    name: ["Nguyên liệu từ đâu ra", "Where the materials come from"],
    steps: [
      ["Dưới 50% nguyên liệu là của tỉnh", "Less than 50% is from the province"],
      ["Từ 50% đến dưới 75% là của tỉnh", "50% to under 75% is from the province"],
      ["Từ 75% trở lên là của tỉnh", "75% and more is from the province"],
    ],
  },
  capacity: {
    name: ["Làm được bao nhiêu", "How much can be made"],
    hint: [
      "So với mức trung bình của những nơi làm cùng loại tại địa phương, theo sản lượng hoặc giá trị.",
      "Beside the average maker of the same kind in the area, by quantity or by value.",
    ],
    steps: [
      ["Quy mô nhỏ", "Small"],
      ["Quy mô vừa", "Medium"],
      ["Quy mô lớn", "Large"],
    ],
  },
  linkage: {
    name: ["Liên kết trong chuỗi sản xuất", "Contracts along the chain"],
    steps: [
      ["Không có liên kết, hoặc không rõ ràng", "None, or unclear"],
      [
        "Hợp đồng cho từ 50% đến dưới 75% lượng bán ra",
        "Contracts for 50% to under 75% of what is sold",
      ],
      ["Hợp đồng cho trên 75% lượng bán ra", "Contracts for more than 75% of what is sold"],
      [
        "Hợp đồng cho trên 75% lượng bán ra, chạy đều ít nhất 12 tháng trước khi đăng ký",
        "Contracts for more than 75%, kept steadily for at least 12 months before the registration",
      ],
    ],
  },
  environment: {
    name: ["Giữ gìn môi trường khi sản xuất", "Care of the environment"],
    steps: [
      ["Có đủ giấy tờ môi trường theo luật", "The environmental papers that the law asks for"],
      [
        "+ chứng minh được nơi thu gom, xử lý chất thải",
        "+ proof of where waste is collected and treated",
      ],
      [
        "+ chứng minh được bao gói thân thiện với môi trường",
        "+ proof of packing that spares the environment",
      ],
    ],
  },
  sustainable: {
    name: ["Công nghệ bền vững", "Sustainable technology"],
    steps: [
      ["Không dùng", "Not used"],
      [
        "Có dùng: tiết kiệm nguyên, nhiên liệu, xử lý hoặc tái chế chất thải, tận dụng phụ phẩm…",
        "Used: saving materials or fuel, treating or recycling waste, using by-products…",
      ],
    ],
  },
} as const satisfies Record<string, Wording>
