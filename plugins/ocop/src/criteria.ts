/**
 * What an authority scores in each set of the programme, short and in our own words, for those who list goods: the points of
 * the three parts, the criteria that weigh the most (5 points and more of 100), and the papers without which a dossier is
 * refused. The decision's own words and what each step of a criterion asks are in its annex, and binding there alone.
 *
 * Source: Decision 26/2026/QĐ-TTg of 22 May 2026, the annexed criteria of the 26 sets.
 */
export const CRITERIA_SOURCE: Words = {
  vi: "Quyết định 26/2026/QĐ-TTg",
  en: "Decision 26/2026/QĐ-TTg",
}

/** The same in every set. */
export const PARTS = [
  {
    code: "community",
    points: 40,
    vi: "Sản phẩm và sức mạnh cộng đồng",
    en: "Product and community",
  },
  { code: "market", points: 25, vi: "Khả năng tiếp thị", en: "Marketing" },
  { code: "quality", points: 35, vi: "Chất lượng sản phẩm", en: "Quality of the product" },
] as const

const CRITERIA = {
  rules: { vi: "Có quy chế quản lý rõ ràng", en: "Clear rules of management" },
  idea: { vi: "Ý tưởng từ đâu ra", en: "Where the idea comes from" },
  materials: { vi: "Nguyên liệu tại địa phương", en: "Materials from the place itself" },
  packaging: { vi: "Bao bì, nhãn", en: "Packing and label" },
  heritage: { vi: "Giữ gìn văn hóa và thiên nhiên", en: "Care of culture and nature" },
  linkage: { vi: "Liên kết khi quảng bá", en: "Promotion together with others" },
  reach: { vi: "Bán được xa đến đâu", en: "How far it is sold" },
  promotion: { vi: "Quảng bá", en: "Promotion" },
  story: { vi: "Câu chuyện của sản phẩm", en: "The product’s story" },
  identity: { vi: "Tri thức, bản sắc địa phương", en: "Local knowledge and identity" },
  colour: { vi: "Màu sắc", en: "Colour" },
  smell: { vi: "Mùi", en: "Smell" },
  taste: { vi: "Vị", en: "Taste" },
  size: { vi: "Kích cỡ, hình dáng bên ngoài", en: "Size and outer shape" },
  form: { vi: "Dáng, thế so với cùng loài", en: "Form beside others of its kind" },
  finish: { vi: "Độ tinh xảo, sắc nét", en: "Fineness of the work" },
  design: { vi: "Kiểu dáng, tính mỹ thuật", en: "Design" },
  components: { vi: "Chất liệu tốt", en: "Good materials" },
  value: { vi: "Điều làm tăng giá trị", en: "What adds to its value" },
  use: { vi: "Dễ dùng, dễ bảo quản", en: "Easy to use and to keep" },
  safety: { vi: "An toàn, chất lượng", en: "Safety and quality" },
  distinct: { vi: "Nét riêng, khác biệt", en: "What sets it apart" },
  declaration: { vi: "Đã công bố chất lượng", en: "Quality declared" },
  assurance: { vi: "Kiểm soát chất lượng", en: "Quality controlled" },
  export: { vi: "Cơ hội xuất khẩu", en: "Chance of export" },
} as const

const PAPERS = {
  food_safety: {
    vi: "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
    en: "Food safety certificate of the place where it is made",
  },
  food_safety_or_licence: {
    vi: "Giấy chứng nhận an toàn thực phẩm hoặc giấy phép sản xuất",
    en: "Food safety certificate, or licence to produce",
  },
  production_licence: { vi: "Giấy phép sản xuất", en: "Licence to produce" },
  production_conditions: {
    vi: "Giấy chứng nhận đủ điều kiện sản xuất",
    en: "Certificate of the conditions of production",
  },
  declaration_papers: {
    vi: "Hồ sơ công bố, nhãn và quảng cáo",
    en: "Papers of declaration, label and advertising",
  },
  product_declaration: { vi: "Phiếu công bố sản phẩm", en: "Declaration of the product" },
} as const

type Criterion = keyof typeof CRITERIA
type Paper = keyof typeof PAPERS

/** Of 100 points; every criterion named below has these, or more by `HEAVIER`. */
const WEIGHTY = 5

/** What makes living things of one kind different counts for more. */
const HEAVIER: Readonly<Record<string, Partial<Record<Criterion, number>>>> = {
  "QD26-23": { distinct: 8 },
  "QD26-24": { distinct: 9 },
  "QD26-25": { distinct: 10 },
}

/** How it is sold and told of: in nearly every set. */
const MARKET = ["reach", "promotion", "story", "identity"] as const

/** Of each set the criteria that weigh the most, and the papers. */
const SETS: Readonly<Record<string, [weighty: readonly Criterion[], papers: readonly Paper[]]>> = {
  "QD26-01": [[...MARKET, "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-02": [[...MARKET, "colour", "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-03": [[...MARKET, "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-04": [[...MARKET, "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-05": [[...MARKET, "idea", "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-06": [[...MARKET, "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-07": [[...MARKET, "taste", "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-08": [[...MARKET, "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-09": [[...MARKET, "materials", "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-10": [[...MARKET, "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-11": [[...MARKET, "taste", "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-12": [[...MARKET, "taste", "distinct", "declaration", "assurance"], ["food_safety"]],
  "QD26-13": [
    ["reach", "story", "identity", "distinct", "declaration", "assurance"],
    ["food_safety"],
  ],
  "QD26-14": [
    [...MARKET, "smell", "taste", "distinct", "declaration", "assurance", "export"],
    ["food_safety"],
  ],
  "QD26-15": [
    [...MARKET, "smell", "taste", "distinct", "declaration", "assurance", "export"],
    ["food_safety", "production_licence"],
  ],
  "QD26-16": [[...MARKET, "taste", "distinct", "declaration", "safety", "export"], ["food_safety"]],
  "QD26-17": [
    [...MARKET, "smell", "distinct", "declaration", "assurance", "export"],
    ["food_safety_or_licence"],
  ],
  "QD26-18": [
    [...MARKET, "safety", "use", "distinct", "export"],
    ["production_conditions", "declaration_papers"],
  ],
  "QD26-19": [
    [...MARKET, "declaration", "use", "distinct", "assurance"],
    ["production_conditions", "product_declaration"],
  ],
  "QD26-20": [
    [...MARKET, "declaration", "use", "distinct", "assurance"],
    ["production_conditions", "product_declaration"],
  ],
  "QD26-21": [[...MARKET, "finish", "design", "components", "assurance", "export"], []],
  "QD26-22": [[...MARKET, "packaging", "finish", "design", "value", "components", "export"], []],
  "QD26-23": [[...MARKET, "idea", "size", "colour", "distinct", "export"], []],
  "QD26-24": [[...MARKET, "idea", "form", "design", "distinct", "export"], []],
  "QD26-25": [[...MARKET, "idea", "form", "colour", "size", "distinct", "assurance", "export"], []],
  "QD26-26": [["rules", "idea", "heritage", "linkage"], []],
}

interface Words {
  vi: string
  en: string
}

/** What is scored in one set. */
export interface Scoring {
  source: Words
  parts: readonly (Words & { points: number })[]
  /** The heaviest first. */
  weighty: (Words & { points: number })[]
  /** Without these a dossier is refused. */
  papers: Words[]
}

/** @param code "QD26-01" to "QD26-26"; null for any other */
export function scoringOf(code: string): Scoring | null {
  const set = SETS[code]
  if (!set) return null
  const [weighty, papers] = set
  return {
    source: CRITERIA_SOURCE,
    parts: PARTS.map(({ points, vi, en }) => ({ points, vi, en })),
    weighty: weighty
      .map((criterion) => ({
        points: HEAVIER[code]?.[criterion] ?? WEIGHTY,
        ...CRITERIA[criterion],
      }))
      .sort((one, other) => other.points - one.points),
    papers: papers.map((paper) => PAPERS[paper]),
  }
}
