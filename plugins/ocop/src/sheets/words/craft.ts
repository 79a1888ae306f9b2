import type { Label, Wording } from "./label"

const UNCLEAR: Label = [
  "Nguồn gốc không rõ, không an toàn theo luật, hoặc trái quy định về môi trường, khai thác",
  "Of unclear origin, unsafe by law, or against the rules of environment or extraction",
]
const DESIGNS: readonly Label[] = [
  ["Đơn giản, phổ biến", "Simple and common"],
  ["Đẹp, hợp với sản phẩm", "Fine, fits the product"],
  [
    "Ấn tượng, dùng vật liệu thân thiện với môi trường",
    "Striking, of materials that spare the environment",
  ],
]

/** What is asked of handicrafts and living things (section 6 of sheets 21 to 25). */
export const CRAFT = {
  fineness: {
    name: ["Độ tinh xảo, sắc nét", "Fineness of the work"],
    steps: [
      ["Chưa khéo, chưa đẹp, không bán được", "Neither skilful nor fine, cannot be sold"],
      ["Khá khéo, khá đẹp, bán được", "Fairly skilful and fine, can be sold"],
      [
        "Khéo, đẹp, bán được, có giá trị mỹ thuật, kỹ thuật",
        "Skilful and fine, can be sold, of artistic and technical worth",
      ],
      [
        "Tinh xảo, có giá trị mỹ thuật, kỹ thuật, vào được cửa hàng lớn và xuất khẩu",
        "Exquisite, of artistic and technical worth, for large shops and export",
      ],
    ],
  },
  design: {
    name: ["Kiểu dáng riêng", "A design of its own"],
    hint: [
      "Có nét riêng, khác, không lẫn với sản phẩm khác.",
      "With features of its own, not to be taken for another.",
    ],
    steps: [
      ["Kiểu dáng phổ biến", "A common design"],
      ["Phong cách riêng, nhưng thường gặp", "Its own style, of an ordinary kind"],
      ["Phong cách riêng, mang tri thức bản địa", "Its own style, which shows local knowledge"],
    ],
  },
  worth: {
    name: ["Điều làm tăng giá trị", "What adds to its worth"],
    hint: [
      "Hình, hoa văn hài hòa; màu đều, đẹp; kết cấu cân đối, chắc bền; kích cỡ hợp.",
      "Form and pattern in balance; even, fine colour; solid and lasting; of a fitting size.",
    ],
    steps: [
      ["Chưa thấy rõ giá trị", "It hardly shows"],
      ["Hài hòa, hợp", "All in harmony"],
      ["Hài hòa, hợp với văn hóa, dân tộc", "In harmony with culture and people"],
      [
        "Hài hòa với văn hóa truyền thống, dân tộc, thành nét đặc trưng",
        "In harmony with tradition and people, and typical for it",
      ],
    ],
  },
  functions: {
    name: ["Công năng", "What it is good for"],
    hint: [
      "Giá trị sử dụng: tranh để treo, túi để đựng, vòng để đeo…",
      "Its use: a picture to hang, a bag to fill, a bracelet to wear…",
    ],
    steps: [
      ["Thiếu công năng cơ bản", "Lacks what it should do"],
      ["Đủ để bán tại địa phương", "Enough to be sold locally"],
      ["Đủ để bán trong nước", "Enough to be sold all over the country"],
      ["Đủ để xuất khẩu", "Enough to be exported"],
    ],
  },
  components: {
    name: ["Chất liệu", "Materials"],
    steps: [
      UNCLEAR,
      [
        "Xanh, thân thiện với môi trường, giúp giữ đa dạng sinh học và sinh kế người dân",
        "Green, sparing the environment, good for nature’s variety and people’s living",
      ],
      [
        "+ vùng nguyên liệu có chứng nhận quản lý bền vững",
        "+ the area it comes from is certified as sustainably managed",
      ],
    ],
  },
  components_minorities: {
    name: ["Chất liệu", "Materials"],
    steps: [
      UNCLEAR,
      [
        "Xanh, thân thiện với môi trường, giúp giữ đa dạng sinh học và sinh kế đồng bào dân tộc thiểu số",
        "Green, sparing the environment, good for nature’s variety and for the living of ethnic minorities",
      ],
      [
        "+ vùng nguyên liệu có chứng nhận quản lý bền vững",
        "+ the area it comes from is certified as sustainably managed",
      ],
    ],
  },
  form: {
    name: ["Dáng, thế so với cùng loài", "Form beside others of its kind"],
    steps: [
      ["Trung bình", "Average"],
      ["Đẹp, ấn tượng", "Fine and striking"],
      ["Rất đẹp, ấn tượng", "Very fine and striking"],
    ],
  },
  shaping: {
    name: ["Kiểu dáng, tạo hình, mỹ thuật", "Design, shaping and art"],
    steps: [
      ["Kiểu dáng, tạo hình trung bình", "Average"],
      ["Khéo, đẹp", "Skilful and fine"],
      ["Khéo, có giá trị mỹ thuật, kỹ thuật", "Skilful, of artistic and technical worth"],
      [
        "Tinh xảo, có giá trị mỹ thuật, kỹ thuật, gửi gắm một thông điệp",
        "Exquisite, of artistic and technical worth, and it says something",
      ],
    ],
  },
  wrapping: { name: ["Bao gói, chậu…", "Wrapping, pot…"], steps: DESIGNS },
  pot: { name: ["Chậu, phụ kiện…", "Pot and what belongs to it"], steps: DESIGNS },
} as const satisfies Record<string, Wording>
