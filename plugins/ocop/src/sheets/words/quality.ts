import type { Label, Wording } from "./label"

const DISTINCT: readonly Label[] = [
  ["Bình thường", "Ordinary"],
  ["Khá riêng", "Rather its own"],
  ["Riêng, đặc sắc", "Its own, with character"],
  ["Rất riêng, rất đặc sắc", "Very much its own, with much character"],
]
const ASSURANCE = (vi: string, en: string): readonly Label[] => [
  [
    `Nơi ${vi} có giấy chứng nhận đủ điều kiện an toàn thực phẩm`,
    `The place where it is ${en} has its food safety certificate`,
  ],
  [
    `Nơi ${vi} được chứng nhận quản lý chất lượng theo chuẩn trong nước (ISO, HACCP…)`,
    `Its management of quality is certified to a national standard (ISO, HACCP…)`,
  ],
  [
    "Được chứng nhận theo chuẩn quốc tế, đủ an toàn để xuất khẩu và đủ luật của thị trường đích (ISO, HACCP, Halal, FDA…)",
    "Certified to an international standard, safe for export and lawful in the market aimed at (ISO, HACCP, Halal, FDA…)",
  ],
]
const CONDITIONS = (vi: string, en: string): readonly Label[] => [
  [`Cơ sở có giấy chứng nhận ${vi} còn hiệu lực`, `The place has a valid certificate of ${en}`],
  [
    "+ đã được cơ quan thẩm quyền kiểm tra sau khi cấp",
    "+ the authority inspected it after that was issued",
  ],
  [
    "+ có minh chứng dây chuyền tiên tiến, hiện đại",
    "+ there is proof of an advanced, modern line",
  ],
]
const EASY: Label = ["Hướng dẫn dùng đơn giản", "Simple instructions"]
const USE: Label = ["Hướng dẫn sử dụng", "Instructions for use"]

/** What is asked of quality besides what the senses find (part C), of all goods. */
export const QUALITY = {
  nutrition: {
    name: ["Dinh dưỡng", "Nutrition"],
    hint: [
      "Theo phiếu kiểm nghiệm của nơi có thẩm quyền: đạm, béo, vitamin…",
      "By the test report of a competent body: protein, fat, vitamins…",
    ],
    steps: [
      ["Chưa có chỉ tiêu nào", "No figure"],
      ["Có 1–2 chỉ tiêu", "1 or 2 figures"],
      ["Có trên 2 chỉ tiêu", "More than 2 figures"],
    ],
  },
  distinct: {
    name: ["Nét riêng, khác biệt", "What sets it apart"],
    hint: [
      "Có nét riêng, nhận ra ngay giữa các sản phẩm khác, có thể thành thương hiệu của vùng.",
      "It has features of its own, is known at once among others, and may become the area’s brand.",
    ],
    steps: DISTINCT,
  },
  declaration: {
    name: ["Đã công bố chất lượng", "Quality declared"],
    hint: [
      "Tiêu chuẩn công bố phải kèm phiếu kiểm nghiệm an toàn thực phẩm, nếu là thực phẩm.",
      "Of food, the standard declared comes with a test report of its safety.",
    ],
    steps: [
      ["Đã công bố chất lượng", "Declared"],
      [
        "Công bố đúng quy định, theo tiêu chuẩn quốc gia (có quy chuẩn thì phải theo)",
        "Declared as prescribed, to a national standard (and the regulation, where there is one)",
      ],
      [
        "Công bố đúng quy định, theo tiêu chuẩn quốc tế",
        "Declared as prescribed, to an international standard",
      ],
    ],
  },
  declaration_functional: {
    name: ["Đã công bố chất lượng", "Quality declared"],
    steps: [
      [
        "Bản đăng ký công bố, nhãn và quảng cáo (nếu có) được cấp đúng quy định, còn hiệu lực",
        "Declaration, label and advertising (if any) are registered and valid",
      ],
      ["+ lưu đủ hồ sơ theo quy định", "+ all its records are kept as prescribed"],
    ],
  },
  declaration_cosmetics: {
    name: ["Hồ sơ tiêu chuẩn", "Papers of its standard"],
    steps: [
      ["Chưa có hồ sơ công bố tiêu chuẩn", "No declared standard"],
      ["Có hồ sơ công bố tiêu chuẩn", "A declared standard"],
      ["+ tiêu chuẩn nguyên liệu hoặc bao bì", "+ a standard of the materials or of the packing"],
      [
        "Có hồ sơ công bố tiêu chuẩn; tiêu chuẩn nguyên liệu, bao bì; phiếu kiểm nghiệm của phòng thử nghiệm độc lập",
        "A declared standard; standards of materials and packing; an independent laboratory’s report",
      ],
    ],
  },
  declaration_herbs: {
    name: ["Hồ sơ tiêu chuẩn", "Papers of its standard"],
    steps: [
      ["Có hồ sơ công bố tiêu chuẩn", "A declared standard"],
      ["+ tiêu chuẩn nguyên liệu", "+ a standard of the materials"],
      ["+ phiếu kiểm nghiệm của phòng thử nghiệm độc lập", "+ an independent laboratory’s report"],
    ],
  },
  assurance_raw: {
    name: ["Kiểm soát chất lượng", "Quality controlled"],
    steps: ASSURANCE("sơ chế, đóng gói", "prepared and packed"),
  },
  assurance: {
    name: ["Kiểm soát chất lượng", "Quality controlled"],
    steps: ASSURANCE("chế biến, đóng gói", "processed and packed"),
  },
  control: {
    name: ["Kiểm soát chất lượng", "Quality controlled"],
    steps: [
      ["Chưa kiểm soát", "Not controlled"],
      ["Có kế hoạch kiểm soát nội bộ", "By an internal plan"],
      [
        "Có kế hoạch kiểm soát nội bộ, gắn với truy xuất nguồn gốc đúng quy định",
        "By an internal plan, tied to traceability as prescribed",
      ],
    ],
  },
  conditions: {
    name: ["An toàn, chất lượng nơi sản xuất", "Safety and quality of the place"],
    steps: CONDITIONS("đủ điều kiện sản xuất an toàn", "safe production"),
  },
  conditions_functional: {
    name: ["An toàn, chất lượng nơi sản xuất", "Safety and quality of the place"],
    steps: CONDITIONS("GMP thực phẩm bảo vệ sức khỏe hoặc tương đương", "GMP for functional food"),
  },
  testing: {
    name: ["Kiểm nghiệm định kỳ", "Regular tests"],
    hint: ["Hồ sơ kiểm các chỉ tiêu an toàn.", "Records of the figures of safety."],
    steps: [
      ["Có nhưng không đạt", "Done and failed"],
      ["Có, đạt, nhưng chưa đủ", "Done and passed, not all of it"],
      ["Có, đạt, đầy đủ", "Done and passed, all of it"],
    ],
  },
  testing_functional: {
    name: ["Kiểm nghiệm định kỳ", "Regular tests"],
    steps: [
      [
        "Có kết quả an toàn trong hồ sơ đăng ký công bố",
        "Results of safety are in the papers of declaration",
      ],
      ["+ có kết quả kiểm định kỳ", "+ there are results of regular tests"],
    ],
  },
  safety: {
    name: ["An toàn", "Safety"],
    hint: ["Theo hồ sơ nghiên cứu, thử nghiệm.", "By research and tests."],
    steps: [
      ["Khá an toàn", "Rather safe"],
      ["An toàn", "Safe"],
      ["Rất an toàn", "Very safe"],
    ],
  },
  senses_declared: {
    name: ["Cảm quan", "To the senses"],
    hint: ["So với tiêu chuẩn đã công bố.", "Beside the standard declared."],
    steps: [
      ["Không đạt", "Fails"],
      ["Đạt một phần", "Meets it in part"],
      ["Đạt", "Meets it"],
    ],
  },
  ease: {
    name: ["Dễ dùng, dễ bảo quản", "Easy to use and to keep"],
    steps: [
      ["Chưa tiện", "Not handy"],
      ["Khá tiện", "Rather handy"],
      ["Tiện", "Handy"],
      ["Rất tiện", "Very handy"],
    ],
  },
  effect: {
    name: ["Công dụng", "Effect"],
    hint: [
      "Theo dùng thử, văn bản chính thức, nghiên cứu hoặc minh chứng của người dùng.",
      "By trying it, official papers, research, or what its users can show.",
    ],
    steps: [
      ["Thấp, chưa rõ", "Little or unclear"],
      ["Khá rõ", "Rather clear"],
      ["Tốt", "Good"],
      ["Rất tốt", "Very good"],
    ],
  },
  use: {
    name: USE,
    steps: [
      EASY,
      ["Hướng dẫn chi tiết, cụ thể để giữ chất lượng", "In detail, so that it stays at its best"],
    ],
  },
  use_harmless: {
    name: USE,
    steps: [
      EASY,
      [
        "Hướng dẫn chi tiết để giữ chất lượng và tránh tác dụng phụ (nếu có)",
        "In detail, so that it stays at its best and does no harm",
      ],
    ],
  },
  use_craft: {
    name: USE,
    steps: [
      EASY,
      [
        "Hướng dẫn chi tiết để dùng đúng công năng",
        "In detail, so that it is used as it should be",
      ],
      ["+ làm nổi giá trị văn hóa, chất lượng", "+ what it is worth and means comes out"],
    ],
  },
  use_flowers: {
    name: USE,
    steps: [
      EASY,
      ["Hướng dẫn chi tiết để giữ được lâu và đẹp", "In detail, so that it lasts and stays fine"],
    ],
  },
  export: {
    name: ["Cơ hội xuất khẩu", "Chance of export"],
    hint: [
      "Theo hợp đồng đã làm, chứng nhận chất lượng đã có, hoặc kết quả khảo sát, xúc tiến thị trường.",
      "By contracts fulfilled, certificates held, or what was found of the market.",
    ],
    steps: [
      ["Sang được Đông Nam Á", "To Southeast Asia"],
      ["Sang được ngoài Đông Nam Á", "Beyond Southeast Asia"],
      [
        "Sang được thị trường khó tính (Mỹ, Nhật, EU…)",
        "To markets that ask much (USA, Japan, EU…)",
      ],
    ],
  },
} as const satisfies Record<string, Wording>
