/**
 * A made-up catalogue with a fixed seed: goods, makers, communes and places as a marketplace of certified
 * specialities has them. Descriptions mention other goods, so that a search has noise to see through.
 */
import { readFileSync } from "node:fs"
import { Random } from "./random.mjs"

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"))

/** Kinds of goods: names, group, set and a usual price in đồng. */
export const GOODS = read("./goods.json").map((good, kind) => ({ ...good, kind }))

const PROVINCES = read("../../../data/provinces.json").map((province) => ({
  name: province.name_vi,
  former: province.merged_from.map(({ name_vi }) => name_vi),
}))

const QUALITIES = [
  ["", ""],
  ["đặc sản", "speciality"],
  ["truyền thống", "traditional"],
  ["hữu cơ", "organic"],
  ["hảo hạng", "premium"],
  ["nguyên chất", "pure"],
  ["thượng hạng", "supreme"],
  ["cổ truyền", "heritage"],
  ["cao cấp", "deluxe"],
  ["loại một", "grade one"],
  ["gia truyền", "family recipe"],
  ["thủ công", "handmade"],
  ["sạch", "clean"],
  ["vị cay", "spicy"],
  ["ít ngọt", "less sweet"],
  ["quà tặng", "gift box"],
]
const PACKS = [
  "hộp 500g",
  "túi 200g",
  "chai 500ml",
  "hũ 250g",
  "gói 1kg",
  "hộp quà",
  "combo 3",
  "thùng 10kg",
  "set 5",
  "100g",
  "",
]
const NAMES =
  "Thanh Bình Hòa Phú Tân Long Sơn Hà Minh Đức Quang Thịnh Hưng Lộc An Khánh Mỹ Xuân Thu Đông Kim Ngọc Bảo Vân Thủy Trung Nam Bắc Tây Yên Phong Lâm Giang Hải Cường Hợp Tiến Thành Đạt Phát Lợi Vinh Hiệp Nghĩa Nhân Tâm Trí Dũng Tuấn Hùng Linh Trang Hoa Mai Lan Cúc Đào Thúy Hoài Nhung Thắm Duyên Thảo Hạnh Phương Liên Sen".split(
    " ",
  )
const FAMILIES =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Hà Lò Vàng Giàng Quách Tráng Triệu".split(
    " ",
  )
const MAKER_KINDS = [
  "HTX Nông nghiệp",
  "HTX",
  "Công ty TNHH",
  "Công ty Cổ phần",
  "Cơ sở sản xuất",
  "Hộ kinh doanh",
  "Tổ hợp tác",
  "Làng nghề",
]
const COMMUNE_KINDS = ["xã", "xã", "xã", "phường", "thị trấn"]

const capital = (text) => text[0].toUpperCase() + text.slice(1)

const SENTENCES = [
  () =>
    "Nguyên liệu được tuyển chọn kỹ từ vùng trồng ven sông, thu hoạch đúng mùa vụ và sơ chế trong ngày.",
  () => "Sản phẩm không sử dụng chất bảo quản, giữ trọn hương vị của núi rừng và đồng quê.",
  ({ stars }) =>
    `Mỗi mẻ hàng đều được kiểm nghiệm, có mã truy xuất nguồn gốc và chứng nhận OCOP ${stars} sao.`,
  () =>
    "Bảo quản nơi khô ráo, thoáng mát, tránh ánh nắng trực tiếp, dùng tốt nhất trong mười hai tháng.",
  ({ maker }) =>
    `Người dân ${maker.commune} đã gìn giữ nghề này qua nhiều thế hệ, tạo việc làm cho hàng trăm lao động nữ địa phương.`,
  () => "Thích hợp làm quà biếu dịp lễ Tết, tặng bạn bè và đối tác gần xa.",
  (_, random) =>
    `Khi dùng có thể kết hợp với ${random.pick(GOODS).vi} hoặc ${random.pick(GOODS).vi} để bữa ăn thêm đậm đà.`,
  () => "Màu sắc tự nhiên, mùi thơm dịu nhẹ, vị thanh và hậu ngọt kéo dài.",
]
const ENGLISH_SENTENCES = [
  () => "Ingredients are selected by hand and processed the same day to keep the natural flavour.",
  ({ stars }) =>
    `No preservatives; every batch is tested and traceable with a ${stars} star OCOP certificate.`,
  () => "A perfect gift for friends and family, delivered nationwide.",
  () => "Crafted by generations of farmers and artisans from the highlands and the delta.",
  () => "Store in a cool dry place away from direct sunlight.",
]

function makers(random, count) {
  const communes = new Map()
  for (const former of PROVINCES.flatMap((province) => province.former)) {
    const commune = () =>
      `${random.pick(COMMUNE_KINDS)} ${random.pick(NAMES)} ${random.pick(NAMES)}`
    communes.set(former, Array.from({ length: 96 }, commune))
  }
  return Array.from({ length: count }, (_, id) => {
    const province = random.pick(PROVINCES)
    const former = random.pick(province.former)
    const kind = random.pick(MAKER_KINDS)
    const given = `${random.pick(NAMES)} ${random.pick(NAMES)}`
    const brand =
      kind === "Hộ kinh doanh"
        ? `${random.pick(FAMILIES)} ${given}`
        : random.chance(0.3)
          ? `${given} ${random.pick(NAMES)}`
          : given
    return {
      id,
      name: `${kind} ${brand}`,
      brand,
      province: province.name,
      former,
      commune: random.pick(communes.get(former)),
    }
  })
}

function describe(item, random) {
  const { good, quality, maker } = item
  const vi = [
    `${capital(good.vi)} ${quality[0]} được ${maker.name} sản xuất tại ${maker.commune}, tỉnh ${maker.province} theo quy trình khép kín.`,
  ]
  const en = [
    `${capital(good.en)} ${quality[1]} made by a local cooperative in ${maker.province}, Vietnam.`,
  ]
  for (let i = 0; i < 2; i++) {
    vi.push(random.pick(SENTENCES)(item, random))
    en.push(random.pick(ENGLISH_SENTENCES)(item, random))
  }
  return { description: vi.join(" "), description_en: en.join(" ") }
}

/**
 * Makes `count` products. The first n are the same whatever the count.
 * @param {number} count
 * @param {number} seed
 */
export function catalogue(count, seed = 20261121) {
  const random = new Random(seed)
  const all = makers(random, 4000)
  return Array.from({ length: count }, (_, i) => {
    const good = random.pickSkewed(GOODS)
    const quality = random.pick(QUALITIES)
    const maker = random.pick(all)
    const pack = good.group === "du-lich" ? "" : random.pick(PACKS)
    const stars = random.pick([3, 3, 3, 3, 4, 4, 4, 5])
    const label = random.chance(0.35) ? maker.brand : random.chance(0.5) ? maker.province : ""
    const words = (parts) => parts.filter(Boolean).join(" ")
    return {
      id: `synthetic_${i + 1}`,
      kind: good.kind,
      title: words([capital(good.vi), quality[0], label, pack]),
      title_en: words([capital(good.en), quality[1], label]),
      maker,
      group: good.group,
      set: good.set,
      stars,
      price: Math.max(10_000, Math.round((good.price * (0.6 + random.next() * 1.1)) / 1000) * 1000),
      sold: Math.floor(500 * random.next() ** 4),
      ...describe({ good, quality, maker, stars }, random),
    }
  })
}

/** The sales channel in which all of these goods are sold. */
export const CHANNEL = "bench"

/**
 * A product as the document that a shop searches.
 * @param {ReturnType<typeof catalogue>[number]} product
 */
export const searchDocument = (product) => ({
  id: product.id,
  handle: product.id,
  title: product.title,
  title_en: product.title_en,
  description: product.description,
  description_en: product.description_en,
  seller_id: `maker_${product.maker.id}`,
  seller_handle: `maker_${product.maker.id}`,
  seller_name: product.maker.name,
  seller_status: "active",
  province: product.maker.province,
  former_province: product.maker.former === product.maker.province ? null : product.maker.former,
  commune: product.maker.commune,
  group: product.group,
  set: product.set,
  set_name: product.set,
  stars: product.stars,
  star_facet: String(product.stars),
  price: product.price,
  price_bucket: String(Math.floor(product.price / 100_000)),
  sold: product.sold,
  status: "published",
  sales_channel_ids: [CHANNEL],
  in_stock: true,
  age_restricted: false,
  certifications: product.id.endsWith("7") ? ["HACCP"] : [],
})
