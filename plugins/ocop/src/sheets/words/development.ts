import type { Label, Wording } from "./label"

const NAME: Label = ["Ý tưởng từ đâu ra", "Where the idea comes from"]
const COMMON: Label = ["Nhiều tỉnh, thành cùng làm", "Made in many provinces"]
const COMMON_GROWN: Label = ["Nhiều tỉnh, thành cùng trồng", "Grown in many provinces"]
const BETTER_SOIL: Label = [
  "Nhiều nơi cùng có, nhưng ngon và khác hẳn nhờ đất, khí hậu hay cách làm bản địa",
  "Found in many, but better and different by soil, weather or local skill",
]
const BETTER_CRAFT: Label = [
  "Nhiều nơi cùng làm, nhưng tốt và khác hẳn nhờ nguyên liệu hay cách làm truyền thống",
  "Made in many, but better and different by its materials or traditional skill",
]
const TYPICAL: Label = [
  "Làm ở nhiều nơi trong vùng, là đặc trưng của tỉnh, chất lượng nổi trội",
  "Made all over the area, typical of the province, outstanding",
]
const TYPICAL_OR_NEW: Label = [
  "Đặc trưng của tỉnh, làm ở nhiều nơi, chất lượng nổi trội; hoặc sản phẩm mới từ nguyên liệu đặc trưng của địa phương",
  "Typical of the province, made all over it, outstanding; or new, of the area’s typical materials",
]
const SPECIALITY: Label = [
  "Đặc sản truyền thống chỉ xã mình có, chất lượng nổi trội, bán kèm chỉ dẫn địa lý",
  "A traditional speciality of the commune alone, outstanding, sold under its geographical indication",
]
const SPECIALITY_OR_NEW: Label = [
  "Đặc sản truyền thống chỉ xã mình có, kèm chỉ dẫn địa lý; hoặc sản phẩm mới từ nguyên liệu đặc trưng của địa phương, bán đều ít nhất 36 tháng",
  "A traditional speciality of the commune alone under its geographical indication; or new, of the area’s typical materials, sold steadily for at least 36 months",
]

/** Idea, packing and label, in all sheets but that of tourism (section 2). */
export const DEVELOPMENT = {
  idea_grown: {
    name: NAME,
    steps: [
      COMMON_GROWN,
      BETTER_SOIL,
      [
        "Trồng ở nhiều nơi trong vùng, là đặc trưng của tỉnh, chất lượng nổi trội, bán kèm dấu hiệu chỉ rõ vùng gốc",
        "Grown all over the area, typical of the province, outstanding, sold under a sign of where it is from",
      ],
    ],
  },
  idea_grown_indication: {
    name: NAME,
    steps: [
      COMMON_GROWN,
      BETTER_SOIL,
      [
        "Trồng ở nhiều nơi trong vùng, là đặc trưng của tỉnh, chất lượng nổi trội, bán kèm chỉ dẫn địa lý",
        "Grown all over the area, typical of the province, outstanding, sold under its geographical indication",
      ],
    ],
  },
  idea_soil: {
    name: NAME,
    steps: [
      COMMON,
      BETTER_SOIL,
      [
        "Làm ở nhiều nơi trong vùng, là đặc trưng của tỉnh, chất lượng nổi trội, bán kèm chỉ dẫn địa lý",
        "Made all over the area, typical of the province, outstanding, sold under its geographical indication",
      ],
    ],
  },
  idea_raised: {
    name: NAME,
    steps: [
      ["Nhiều tỉnh, thành cùng nuôi, đánh bắt", "Raised or caught in many provinces"],
      BETTER_SOIL,
      [
        "Nuôi, đánh bắt ở nhiều nơi trong vùng, là đặc trưng của tỉnh, chất lượng nổi trội, bán kèm chỉ dẫn địa lý",
        "Raised or caught all over the area, typical of the province, outstanding, sold under its geographical indication",
      ],
    ],
  },
  idea_speciality: { name: NAME, steps: [COMMON, BETTER_CRAFT, TYPICAL, SPECIALITY] },
  idea_or_new: { name: NAME, steps: [COMMON, BETTER_CRAFT, TYPICAL_OR_NEW, SPECIALITY_OR_NEW] },
  idea_above_common: { name: NAME, steps: [BETTER_CRAFT, TYPICAL_OR_NEW, SPECIALITY_OR_NEW] },
  idea_animals: { name: NAME, steps: [COMMON, BETTER_CRAFT, TYPICAL_OR_NEW, SPECIALITY] },
  packing: {
    name: ["Đóng gói, bao bì", "Packing"],
    steps: [
      ["Gói thông thường, không có bao bì", "Wrapped plainly, no packing of its own"],
      ["Gói thông thường, bao bì đơn giản", "Wrapped plainly, simple packing"],
      ["Cách gói sáng tạo, bao bì đẹp", "Inventive, handsome packing"],
      ["Sáng tạo, tiện dùng, bao bì đẹp và sang", "Inventive and handy, handsome and refined"],
    ],
  },
  label: {
    name: ["Nhãn", "Label"],
    steps: [
      ["Có nhãn, ghi đủ và đúng luật", "A label with all that the law asks for"],
      [
        "+ kể được câu chuyện sản phẩm bằng hình hay lời",
        "+ it tells the product’s story, in pictures or words",
      ],
      [
        "+ nhãn đẹp và có mã truy xuất nguồn gốc điện tử",
        "+ it is handsome and carries an electronic traceability code",
      ],
    ],
  },
  label_cosmetics: {
    name: ["Nhãn", "Label"],
    steps: [
      [
        "Đơn đăng ký nhãn hiệu đã qua thẩm định hình thức (ở bậc này phụ lục nói về nhãn hiệu)",
        "The trademark application passed its formal examination (at this step the annex speaks of the mark)",
      ],
      [
        "Nhãn ghi đủ, đúng luật, và kể được câu chuyện sản phẩm bằng hình hay lời",
        "A label with all that the law asks for, which tells the product’s story",
      ],
      [
        "+ nhãn đẹp và có mã truy xuất nguồn gốc điện tử",
        "+ it is handsome and carries an electronic traceability code",
      ],
    ],
  },
  label_stamp: {
    name: ["Tem, nhãn trên sản phẩm", "Stamp or label on the product"],
    steps: [
      ["Đủ thông tin và mô tả sản phẩm", "All about the product is said"],
      [
        "+ kể được câu chuyện sản phẩm bằng hình hay lời",
        "+ its story is told, in pictures or words",
      ],
      [
        "+ ấn tượng và có mã truy xuất nguồn gốc điện tử",
        "+ it is striking and carries an electronic traceability code",
      ],
    ],
  },
  label_packed: {
    name: ["Bao bì, nhãn", "Packing and label"],
    steps: [
      ["Nhãn ghi đủ và đúng luật", "A label with all that the law asks for"],
      [
        "+ kể được câu chuyện sản phẩm bằng hình hay lời",
        "+ it tells the product’s story, in pictures or words",
      ],
      [
        "+ nhãn đẹp và có mã truy xuất nguồn gốc điện tử",
        "+ it is handsome and carries an electronic traceability code",
      ],
    ],
  },
  bilingual: {
    name: ["Nhãn hai thứ tiếng", "Label in two languages"],
    steps: [
      [
        "Nhãn có tiếng Việt và một tiếng nước ngoài",
        "The label is in Vietnamese and a foreign language",
      ],
    ],
  },
} as const satisfies Record<string, Wording>
