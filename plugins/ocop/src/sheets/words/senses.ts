import type { Label, Wording } from "./label"

const UNEVEN: Label = ["Không đều", "Uneven"]
const BEARABLY_UNEVEN: Label = ["Không đều, chấp nhận được", "Uneven, but acceptable"]
const FAIRLY_EVEN: Label = ["Khá đều", "Fairly even"]
const EVEN: Label = ["Đều", "Even"]
const FOUR_EVEN = [UNEVEN, BEARABLY_UNEVEN, FAIRLY_EVEN, EVEN] as const
const THREE_EVEN = [
  BEARABLY_UNEVEN,
  ["Khá đều, hợp", "Fairly even, fitting"],
  ["Đều, hợp", "Even, fitting"],
] as const
const BEARABLE: Label = ["Chấp nhận được", "Acceptable"]
const RATHER_FITS: Label = ["Khá hợp với sản phẩm", "Rather fits the product"]
const FITS: Label = ["Hợp với sản phẩm", "Fits the product"]
const FITS_WELL: Label = ["Rất hợp với sản phẩm", "Fits the product very well"]
const MISFIT: Label = ["Không hợp", "Does not fit"]
const DIRTY: Label = ["Có tạp chất", "Impurities"]
const HARDLY_DIRTY: Label = ["Rất ít tạp chất, chấp nhận được", "Very few impurities, acceptable"]
const CLEAN: Label = ["Sạch, không thấy tạp chất", "Clean, none found"]
const CLEAR_DRINK: Label = ["Sạch, không tạp chất, không cặn", "Clean, no impurities or sediment"]
const IMPURITIES: Label = ["Tạp chất", "Impurities"]
const COLOUR: Label = ["Màu sắc", "Colour"]
const SMELL: Label = ["Mùi", "Smell"]
const SMELL_TASTE: Label = ["Mùi, vị", "Smell and taste"]
const TASTE: Label = ["Vị", "Taste"]
const ODD_TASTE: Label = ["Vị lạ", "Odd taste"]
const ODD_OR_NO_TASTE: Label = ["Vị lạ, hoặc không rõ vị", "Odd or no clear taste"]
const ODD_OR_NO_SMELL: Label = [
  "Mùi lạ (chấp nhận được), hoặc không rõ mùi",
  "Odd smell (acceptable), or none that is clear",
]
const DULL_BREW: Label = ["Hơi đục, nhạt màu, chấp nhận được", "A little cloudy, pale, acceptable"]
const GOOD: Label = ["Đẹp, hợp với sản phẩm", "Good, fits the product"]
const VERY_GOOD: Label = ["Rất đẹp, hợp với sản phẩm", "Very good, fits the product"]
const STRIKING: Label = ["Đẹp, bắt mắt so với cùng loại", "Fine and striking beside its kind"]
const VERY_STRIKING: Label = [
  "Rất đẹp, bắt mắt, ấn tượng so với cùng loại",
  "Very fine and striking beside its kind",
]

/** What eye, nose and tongue find in food, drinks and living things (section 6). */
export const SENSES = {
  look_even: { name: ["Bề ngoài, độ đều", "Look and evenness"], steps: FOUR_EVEN },
  shape_texture: { name: ["Hình dạng, trạng thái", "Shape and texture"], steps: FOUR_EVEN },
  size_even: { name: ["Kích cỡ, độ đều", "Size and evenness"], steps: FOUR_EVEN },
  size_shape: { name: ["Kích cỡ, hình dáng", "Size and shape"], steps: FOUR_EVEN },
  size_shape_fresh: {
    name: ["Kích cỡ, hình dáng", "Size and shape"],
    steps: [UNEVEN, BEARABLY_UNEVEN, EVEN],
  },
  evenness: { name: ["Độ đều", "Evenness"], steps: [UNEVEN, FAIRLY_EVEN, EVEN] },
  leaf_shape: {
    name: ["Hình dáng", "Shape"],
    hint: ["Nhìn bề ngoài của trà, lá, hoa.", "By the look of tea, leaves or flowers."],
    steps: THREE_EVEN,
  },
  texture_shape: { name: ["Trạng thái, hình dạng", "Texture and shape"], steps: THREE_EVEN },
  shape_share: {
    name: ["Hình dạng, trạng thái", "Shape and texture"],
    steps: [
      UNEVEN,
      ["Khá đều (trên 60%)", "Fairly even (more than 60%)"],
      ["Đều (trên 90%)", "Even (more than 90%)"],
    ],
  },
  style_shape: { name: ["Hình dạng", "Shape"], steps: [MISFIT, RATHER_FITS, FITS, FITS_WELL] },
  texture: { name: ["Trạng thái", "Texture"], steps: [MISFIT, RATHER_FITS, FITS, FITS_WELL] },
  leaf: {
    name: ["Dáng và màu cánh trà", "Shape and colour of the leaf"],
    steps: [
      MISFIT,
      ["Đều, màu tự nhiên, khá hợp", "Even, natural, rather fitting"],
      ["Đều, màu tự nhiên, hợp", "Even, natural, fitting"],
    ],
  },
  colour: { name: COLOUR, steps: [BEARABLE, RATHER_FITS, FITS, FITS_WELL] },
  colour_good: { name: COLOUR, steps: [BEARABLE, RATHER_FITS, GOOD, VERY_GOOD] },
  colour_texture: {
    name: ["Màu, trạng thái", "Colour and texture"],
    steps: [BEARABLE, RATHER_FITS, GOOD, VERY_GOOD],
  },
  colour_drink: {
    name: COLOUR,
    steps: [MISFIT, FITS, ["Đẹp, rất hợp với sản phẩm", "Fine, fits the product very well"]],
  },
  colour_water: {
    name: COLOUR,
    steps: [
      ["Có màu", "It has a colour"],
      ["Trong, không màu", "Clear, without colour"],
    ],
  },
  colour_spirit: {
    name: COLOUR,
    steps: [
      ["Chưa trong, chấp nhận được", "Not clear, acceptable"],
      ["Khá trong", "Rather clear"],
      ["Trong, không màu", "Clear, without colour"],
    ],
  },
  colour_flowers: { name: COLOUR, steps: [BEARABLE, FITS, STRIKING, VERY_STRIKING] },
  colour_living: { name: COLOUR, steps: [FITS, STRIKING, VERY_STRIKING] },
  colour_even: {
    name: ["Màu, trạng thái", "Colour and texture"],
    steps: [
      ["Màu không đều", "Uneven colour"],
      ["Màu không đều, chấp nhận được", "Uneven colour, acceptable"],
      ["Màu khá đều, hợp với sản phẩm", "Fairly even colour that fits the product"],
      ["Màu đều, hợp với sản phẩm", "Even colour that fits the product"],
    ],
  },
  ripeness: {
    name: ["Màu, độ chín", "Colour and ripeness"],
    steps: [
      MISFIT,
      BEARABLE,
      ["Khá hợp", "Rather fits"],
      ["Hợp", "Fits"],
      ["Rất hợp", "Fits very well"],
    ],
  },
  colour_beans: {
    name: COLOUR,
    steps: [
      ["Không đều, hoặc cháy", "Uneven or burnt"],
      ["Đều, tự nhiên, khá hợp", "Even, natural, rather fitting"],
      ["Đều, tự nhiên, hợp", "Even, natural, fitting"],
    ],
  },
  brew_colour: {
    name: ["Màu nước", "Colour of the brew"],
    steps: [
      DULL_BREW,
      ["Trong sáng, hợp", "Clear and bright, fitting"],
      ["Trong sáng, rất hợp", "Clear and bright, very fitting"],
      ["Trong sáng, rất hợp, bền màu", "Clear and bright, very fitting, and it lasts"],
    ],
  },
  brew_colour_dark: {
    name: ["Màu nước", "Colour of the brew"],
    steps: [
      DULL_BREW,
      ["Đậm, sánh, hợp", "Dark and full, fitting"],
      ["Đậm, sánh, rất hợp", "Dark and full, very fitting"],
    ],
  },
  whole_clean: {
    name: ["Nguyên vẹn, sạch", "Whole and clean"],
    steps: [["Tạm được", "Just acceptable"], BEARABLE, ["Tốt", "Good"], ["Rất tốt", "Very good"]],
  },
  impurities: { name: IMPURITIES, steps: [DIRTY, HARDLY_DIRTY, CLEAN] },
  impurities_some: {
    name: IMPURITIES,
    steps: [["Có ít tạp chất, chấp nhận được", "Some impurities, acceptable"], HARDLY_DIRTY, CLEAN],
  },
  impurities_drink: {
    name: IMPURITIES,
    steps: [
      DIRTY,
      ["Rất ít tạp chất hoặc cặn, chấp nhận được", "Very few impurities or sediment, acceptable"],
      CLEAR_DRINK,
    ],
  },
  impurities_soft: { name: IMPURITIES, steps: [DIRTY, HARDLY_DIRTY, CLEAR_DRINK] },
  impurities_water: { name: IMPURITIES, steps: [DIRTY, CLEAR_DRINK] },
  brew_aroma: {
    name: ["Hương nước", "Aroma of the brew"],
    steps: [
      ODD_OR_NO_SMELL,
      ["Thơm tự nhiên, nhẹ", "Natural and light"],
      ["Thơm tự nhiên, đậm", "Natural and strong"],
      ["Thơm tự nhiên, đậm và bền", "Natural, strong and lasting"],
    ],
  },
  brew_taste: {
    name: ["Vị nước", "Taste of the brew"],
    steps: [
      ODD_OR_NO_TASTE,
      ["Khá đậm, hợp", "Fairly full, fitting"],
      ["Đậm, êm, hợp", "Full and mellow, fitting"],
      ["Đậm, êm, hợp, hậu ngọt", "Full and mellow, fitting, sweet at the end"],
    ],
  },
  brew_smell_taste: {
    name: SMELL_TASTE,
    steps: [ODD_OR_NO_TASTE, FITS, ["Mùi vị hấp dẫn, nổi trội", "Appealing and outstanding"]],
  },
  smell_beans: {
    name: SMELL,
    steps: [
      ODD_OR_NO_SMELL,
      ["Thơm đặc trưng, tự nhiên, nhẹ", "Natural and typical, light"],
      ["Thơm đặc trưng, tự nhiên, đậm", "Natural and typical, strong"],
    ],
  },
  smell_none: {
    name: SMELL,
    steps: [
      ["Có mùi", "It smells"],
      ["Mùi tự nhiên nhẹ, chấp nhận được", "A light natural smell, acceptable"],
      ["Không mùi", "No smell"],
    ],
  },
  smell: {
    name: SMELL,
    steps: [
      ["Mùi lạ (khét…)", "Odd smell (burnt…)"],
      BEARABLE,
      ["Mùi đặc trưng", "Typical"],
      ["Mùi đặc trưng, hấp dẫn", "Typical and appealing"],
    ],
  },
  smell_clear: {
    name: SMELL,
    steps: [
      ["Hơi có mùi lạ, chấp nhận được", "A little odd, acceptable"],
      ["Mùi nhẹ, chấp nhận được", "Faint, acceptable"],
      ["Mùi rõ, hợp", "Clear, fitting"],
      ["Mùi rõ, rất hợp", "Clear, very fitting"],
    ],
  },
  smell_drink: {
    name: SMELL,
    steps: [
      ["Mùi lạ, hoặc không rõ mùi", "Odd or no clear smell"],
      ["Nhẹ, hợp với nguyên liệu, loại sản phẩm", "Light, fits its materials and kind"],
      ["Đậm, hợp", "Strong, fitting"],
      ["Đậm, hợp, hấp dẫn", "Strong, fitting, appealing"],
      ["Đậm, hợp, rất hấp dẫn", "Strong, fitting, very appealing"],
    ],
  },
  smell_natural: {
    name: SMELL,
    steps: [
      ["Chỉ có mùi hương liệu, không có mùi đặc trưng", "Only of flavouring, nothing typical"],
      ["Mùi tự nhiên của nguyên liệu", "The natural smell of what is in it"],
      ["Mùi tự nhiên của nguyên liệu, hợp, hấp dẫn", "Natural, fitting and appealing"],
    ],
  },
  smell_taste_honey: {
    name: SMELL_TASTE,
    steps: [
      ["Mùi hoặc vị lạ", "Odd"],
      ["Mùi hoặc vị lạ, chấp nhận được", "Odd, but acceptable"],
      RATHER_FITS,
      ["Tự nhiên, hợp với sản phẩm", "Natural, fits the product"],
      ["Tự nhiên, rất hợp với sản phẩm", "Natural, fits the product very well"],
    ],
  },
  smell_taste_grain: {
    name: SMELL_TASTE,
    steps: [["Mùi hoặc vị lạ", "Odd"], RATHER_FITS, FITS, FITS_WELL],
  },
  smell_taste_fresh: {
    name: SMELL_TASTE,
    steps: [
      ["Kém", "Poor"],
      ["Trung bình", "Average"],
      ["Khá", "Fairly good"],
      ["Tốt", "Good"],
    ],
  },
  taste: {
    name: TASTE,
    steps: [
      ODD_TASTE,
      BEARABLE,
      ["Vị đặc trưng", "Typical"],
      ["Vị đặc trưng, hấp dẫn", "Typical and appealing"],
    ],
  },
  taste_soft: {
    name: TASTE,
    steps: [
      ODD_TASTE,
      RATHER_FITS,
      FITS,
      ["Hợp, gây ấn tượng, hấp dẫn", "Fits, makes an impression, appeals"],
    ],
  },
  taste_water: {
    name: TASTE,
    steps: [
      ODD_TASTE,
      RATHER_FITS,
      FITS,
      ["Hợp, gây ấn tượng, sảng khoái sau khi uống", "Fits, makes an impression, refreshes"],
    ],
  },
  taste_spirit: {
    name: TASTE,
    steps: [
      ODD_OR_NO_TASTE,
      ["Khá rõ, chấp nhận được", "Fairly clear, acceptable"],
      ["Đậm, hợp với nguyên liệu, loại sản phẩm", "Full, fits its materials and kind"],
      ["Đậm, êm, hợp", "Full and mellow, fitting"],
      ["Đậm, êm, hợp, hấp dẫn", "Full and mellow, fitting, appealing"],
    ],
  },
  taste_smooth: {
    name: TASTE,
    steps: [
      ODD_OR_NO_TASTE,
      ["Khá rõ, chấp nhận được", "Fairly clear, acceptable"],
      ["Đậm, hợp với nguyên liệu, loại sản phẩm", "Full, fits its materials and kind"],
      ["Đậm, êm, hợp, không gắt", "Full and mellow, fitting, not harsh"],
      ["Đậm, êm, hợp, không gắt, hấp dẫn", "Full and mellow, fitting, not harsh, appealing"],
    ],
  },
  taste_beans: {
    name: TASTE,
    steps: [ODD_OR_NO_TASTE, ["Đậm, hợp", "Rich, fitting"], ["Đậm, hấp dẫn", "Rich, appealing"]],
  },
} as const satisfies Record<string, Wording>
