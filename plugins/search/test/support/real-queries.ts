import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Good } from "./shop"

/** Handles of one grade, apart by spaces: 3 is what was meant, 2 nearly, 1 better than nothing. */
type Grades = Partial<Record<1 | 2 | 3, string>>

const FISH_SAUCES =
  "nuoc-mam-le-gia nuoc-mam-khai-hoan-43 nuoc-mam-thanh-quoc-40 nuoc-mam-huong-lang-co nuoc-mam-thuy-san-thai-binh"

const TEAS =
  "che-dinh-tan-cuong-hao-dat tra-tom-non-huong-que tra-hoa-vang-ba-che tra-bup-tim-thanh-ba tra-xanh-phin-ho hong-tra-phin-ho che-shan-tuyet-hong-thai tra-atiso-sapa che-shan-suoi-giang che-shan-pa-co tra-atiso-ngoc-duy tra-shan-tuyet-lai-chau tra-nu-hoa-sam-nam-nui-danh thao-duoc-hatodo"

/** What real people type, on the real catalogue, graded by hand and by nobody's engine. */
export const QUERIES: Readonly<Record<string, readonly (readonly [typed: string, Grades])[]>> = {
  "as it is written": [
    ["nước mắm Lê Gia", { 3: "nuoc-mam-le-gia", 1: "mam-tom-le-gia" }],
    ["nước mắm", { 3: `${FISH_SAUCES} nuoc-mam-lu-ba-hai` }],
    ["mật ong", { 3: "mat-ong-phuong-di mat-ong-phong-tho-tuyen-quang mat-ong-su-vet-kim-son" }],
    ["bánh đậu xanh sầu riêng", { 3: "banh-dau-xanh-sau-rieng-hoang-gia" }],
    ["bánh đậu xanh", { 3: "banh-dau-xanh-rong-vang-hoang-gia banh-dau-xanh-sau-rieng-hoang-gia" }],
    ["tỏi Lý Sơn", { 3: "toi-ly-son-phu-sinh" }],
    ["trà hoa vàng", { 3: "tra-hoa-vang-ba-che" }],
    ["gạo ST25", { 3: "gao-st25-tran-de" }],
    [
      "đông trùng hạ thảo",
      { 3: "dong-trung-ha-thao-le-van-truong", 2: "nam-cordyceps-vietnam-say" },
    ],
    ["tranh Đông Hồ", { 3: "tranh-dong-ho" }],
    ["hạt mắc ca", { 3: "macca-damaca-nguyen-phuong macca-kon-ha-nung macca-bechamp" }],
    ["cà gai leo", { 3: "ca-gai-leo-yen-son cao-ca-gai-leo-an-xuan" }],
  ],
  "without accents": [
    ["nuoc mam phu quoc", { 3: "nuoc-mam-khai-hoan-43 nuoc-mam-thanh-quoc-40" }],
    ["che tan cuong", { 3: "che-dinh-tan-cuong-hao-dat" }],
    ["vai thieu luc ngan", { 3: "vai-thieu-luc-ngan" }],
    ["banh pia", { 3: "banh-pia-hai-son" }],
    ["keo dua ben tre", { 3: "keo-dua-ben-tre" }],
    ["ca phe chon", { 3: "ca-phe-chon-kien-cuong" }],
    ["muoi ot tay ninh", { 3: "muoi-ot-tay-ninh" }],
    ["me xung", { 3: "me-xung-hue" }],
    ["yen sao khanh hoa", { 3: "yen-sao-khanh-hoa" }],
    ["hat dieu rang muoi", { 3: "hat-dieu-rang-muoi-ha-my" }],
    ["gom chu dau", { 3: "binh-gom-chu-dau-hoa-lam binh-gom-chu-dau-ty-ba" }],
    ["yen sao", { 3: "yen-sao-xu-thanh yen-sao-khanh-hoa", 2: "yen-chung-can-gio" }],
  ],
  "with a slip": [
    ["nuoc mam le gai", { 3: "nuoc-mam-le-gia" }],
    ["banh dau xnah", { 3: "banh-dau-xanh-rong-vang-hoang-gia banh-dau-xanh-sau-rieng-hoang-gia" }],
    ["ca phe chonn", { 3: "ca-phe-chon-kien-cuong" }],
    ["tra atisoo", { 3: "tra-atiso-sapa tra-atiso-ngoc-duy" }],
    ["buoi phuc trahc", { 3: "buoi-phuc-trach" }],
    ["mien dogn", { 3: "mien-dong-tai-hoan", 2: "mien-viet-cuong" }],
    ["hat dieu toi ott", { 3: "hat-dieu-toi-ot-nga-bien" }],
    ["tinh dau tramm", { 3: "tinh-dau-tram-hue" }],
    ["gao segn cu", { 3: "gao-seng-cu-muong-lo" }],
    ["khoai lang timm say", { 3: "khoai-lang-tim-say-dong-phat" }],
    ["mach nhaa", { 3: "mach-nha-quang-ngai" }],
    ["thổ cẩn bản lác", { 3: "tho-cam-ban-lac" }],
    ["vai thiue luc ngan", { 3: "vai-thieu-luc-ngan" }],
    ["hanh tims", { 3: "hanh-tim-thanh-hai" }],
  ],
  "with a space left out": [
    ["nuocmam", { 3: FISH_SAUCES, 2: "nuoc-mam-lu-ba-hai" }],
    ["matong", { 3: "mat-ong-phuong-di mat-ong-phong-tho-tuyen-quang mat-ong-su-vet-kim-son" }],
    ["caphe chon", { 3: "ca-phe-chon-kien-cuong" }],
    ["sauriengsay", { 3: "sau-rieng-say-thang-hoa-sau-ri" }],
    ["banhgai", { 3: "banh-gai-nga-toi" }],
    ["muoiot", { 3: "muoi-ot-tay-ninh" }],
    ["banhpia", { 3: "banh-pia-hai-son" }],
    ["keodua ben tre", { 3: "keo-dua-ben-tre" }],
  ],
  "in English": [
    ["fish sauce", { 3: `${FISH_SAUCES} nuoc-mam-lu-ba-hai` }],
    ["coconut candy", { 3: "keo-dua-ben-tre" }],
    ["dried beef", { 3: "bo-kho-nga-my bo-kho-huy-vu" }],
    ["civet coffee", { 3: "ca-phe-chon-kien-cuong" }],
    ["black pepper", { 3: "tieu-den-huu-co-le-chi" }],
    ["cashew", { 3: "hat-dieu-rang-muoi-ha-my hat-dieu-trang-ha-my hat-dieu-toi-ot-nga-bien" }],
    ["lotus seeds", { 3: "hat-sen-say-dong-thap" }],
    ["bamboo chair", { 3: "ghe-tre-bamboovina" }],
    ["macadamia", { 3: "macca-kon-ha-nung macca-damaca-nguyen-phuong macca-bechamp" }],
    ["durian", { 3: "sau-rieng-say-thang-hoa-sau-ri", 2: "banh-dau-xanh-sau-rieng-hoang-gia" }],
    ["artichoke tea", { 3: "tra-atiso-sapa tra-atiso-ngoc-duy" }],
    ["woodblock print", { 3: "tranh-dong-ho" }],
    ["bird's nest", { 3: "yen-sao-xu-thanh yen-sao-khanh-hoa yen-chung-can-gio" }],
    ["dragon fruit juice", { 3: "nuoc-thanh-long-bao-long" }],
    ["wild honey", { 3: "mat-ong-phong-tho-tuyen-quang", 2: "mat-ong-su-vet-kim-son" }],
  ],
  "regional words": [
    ["trà thái nguyên", { 3: "che-dinh-tan-cuong-hao-dat tra-tom-non-huong-que" }],
    ["bắp ngọt", { 3: "ngo-ngot-dong-hop-trung-thanh" }],
    ["chà bông bò", { 3: "mut-bo-nga-my" }],
    ["khóm đóng hộp", { 3: "dua-dong-hop-trung-thanh" }],
    ["cacao", { 3: "bot-ca-cao-trong-duc" }],
    ["mãng cầu", { 3: "na-luc-nam" }],
    ["bánh mè", { 3: "banh-kho-me-ba-lieu-me" }],
    ["tiêu đen", { 3: "tieu-den-huu-co-le-chi" }],
    ["mắm ruốc", { 3: "mam-tom-le-gia" }],
    ["chè atiso", { 3: "tra-atiso-sapa tra-atiso-ngoc-duy" }],
    ["bún tàu", { 3: "mien-dong-tai-hoan mien-viet-cuong" }],
    ["chà bông cá", { 3: "ruoc-ca-lang-hai-dang" }],
  ],
  "old provinces and districts": [
    ["bac kan", { 3: "mien-dong-tai-hoan ruou-men-la-thanh-tam nano-curcumin-vicumax" }],
    ["miến Bắc Kạn", { 3: "mien-dong-tai-hoan" }],
    ["hà giang", { 3: "tra-xanh-phin-ho hong-tra-phin-ho" }],
    ["nước mắm kiên giang", { 3: "nuoc-mam-khai-hoan-43 nuoc-mam-thanh-quoc-40" }],
    [
      "hòa bình",
      {
        3: "cam-cao-phong-3t ga-lac-thuy-nguyen-con hat-doi-chi-dao buoi-do-giang-loc tho-cam-ban-lac che-shan-pa-co ruoc-ca-lang-hai-dang du-lich-cong-dong-da-bia che-my-tan nuoc-khoang-kim-boi",
      },
    ],
    [
      "hải dương",
      {
        3: "binh-gom-chu-dau-hoa-lam binh-gom-chu-dau-ty-ba banh-dau-xanh-rong-vang-hoang-gia banh-dau-xanh-sau-rieng-hoang-gia ca-rot-duc-chinh banh-gai-nga-toi ruou-nep-cai-hoa-vang-phuong-khiem gao-bai-ruoi-tu-ky vai-thanh-ha-queen",
      },
    ],
    ["tra vinh", { 3: "mat-hoa-dua-sokfarm duong-hoa-dua-sokfarm dua-sap-soi-vicosap" }],
    ["muối bạc liêu", { 3: "muoi-tinh-bac-lieu muoi-hat-bac-lieu" }],
    ["bình phước", { 3: "hat-dieu-rang-muoi-ha-my hat-dieu-trang-ha-my" }],
    ["chè yên bái", { 3: "che-shan-suoi-giang" }],
    ["ninh thuận", { 3: "hanh-tim-thanh-hai" }],
    ["sài gòn", { 3: "mat-dua-nuoc-can-gio yen-chung-can-gio ca-canh-koi" }],
    ["dak lak", { 3: "macca-damaca-nguyen-phuong ca-phe-chon-kien-cuong" }],
    ["hồng trà hoàng su phì", { 3: "hong-tra-phin-ho", 2: "tra-xanh-phin-ho" }],
    ["mắm hoằng hóa", { 3: "nuoc-mam-le-gia mam-tom-le-gia" }],
    ["du lịch đà bắc", { 3: "du-lich-cong-dong-da-bia" }],
    ["gốm nam sách", { 3: "binh-gom-chu-dau-hoa-lam binh-gom-chu-dau-ty-ba" }],
    ["cói nga sơn", { 3: "coi-my-nghe-viet-anh chieu-coi-viet-trang" }],
    ["bàu đá bình định", { 3: "ruou-bau-da-binh-dinh" }],
  ],
  "by who makes it": [
    ["htx nga my", { 3: "bo-kho-nga-my mut-bo-nga-my" }],
    [
      "công ty Hoàng Giang",
      { 3: "banh-dau-xanh-rong-vang-hoang-gia banh-dau-xanh-sau-rieng-hoang-gia" },
    ],
    ["traphaco", { 3: "tra-atiso-sapa cao-mem-atiso-sapa" }],
    ["trọng đức", { 3: "bot-ca-cao-trong-duc" }],
    ["hà mỵ", { 3: "hat-dieu-rang-muoi-ha-my hat-dieu-trang-ha-my" }],
    ["nam yang", { 3: "ca-phe-dak-yang tieu-den-huu-co-le-chi tieu-do-huu-co-le-chi" }],
    ["gấc việt", { 3: "tinh-dau-gac-viet bot-gac-dong-lanh" }],
    ["phìn hồ", { 3: "tra-xanh-phin-ho hong-tra-phin-ho" }],
    ["bechamp", { 3: "macca-bechamp becham-coffee-natural-nang-vang" }],
    ["gom su quang vinh", { 3: "bo-bat-gom-hoa-sen-quang-vinh bo-am-tra-chim-en-hoa-sen" }],
    ["trà vinh farm", { 3: "mat-hoa-dua-sokfarm duong-hoa-dua-sokfarm", 2: "dua-sap-soi-vicosap" }],
  ],
  "by its set": [
    ["cây cảnh", { 3: "mai-vang-tien-phat mai-nu-mat-khi-tam-binh" }],
    [
      "rượu trắng",
      { 3: "ruou-men-la-thanh-tam ruou-bau-da-binh-dinh ruou-nep-cai-hoa-vang-phuong-khiem" },
    ],
    [
      "du lịch cộng đồng",
      {
        3: "du-lich-cong-dong-da-bia",
        2: "ecohost-hai-hau du-lich-ban-lang-thai-hai trai-ran-dong-tam",
      },
    ],
    ["mỹ phẩm", { 3: "muoi-thao-duoc-ngam-chan-nam-dinh" }],
    [
      "cà phê",
      {
        3: "ca-phe-dak-yang ca-phe-chon-kien-cuong ca-phe-bot-bich-thao ca-phe-dehavi-valley becham-coffee-natural-nang-vang",
        1: "bot-ca-cao-trong-duc",
      },
    ],
    ["đồ uống không cồn", { 3: "nuoc-thanh-long-bao-long" }],
    ["vải, may mặc", { 3: "tho-cam-ban-lac chan-lua-tam-tu-det-my-duc tui-tho-cam-glar" }],
    [
      "community tourism",
      {
        3: "du-lich-cong-dong-da-bia",
        2: "ecohost-hai-hau du-lich-ban-lang-thai-hai trai-ran-dong-tam",
      },
    ],
    ["động vật cảnh", { 3: "ca-canh-koi" }],
  ],
  "for a gift": [
    ["quà tết", { 3: "che-my-tan", 2: "mai-vang-tien-phat", 1: "banh-dua-nuong-my-phuong" }],
    ["chè làm quà tết", { 3: "che-my-tan", 2: TEAS }],
    [
      "quà đà nẵng",
      {
        3: "banh-dua-nuong-my-phuong",
        2: "banh-kho-me-ba-lieu-me tre-ong-chanh",
        1: "nuoc-mam-huong-lang-co",
      },
    ],
    ["mai vàng tết", { 3: "mai-vang-tien-phat" }],
    [
      "bánh làm quà",
      {
        3: "banh-dua-nuong-my-phuong",
        2: "banh-dau-xanh-rong-vang-hoang-gia banh-dau-xanh-sau-rieng-hoang-gia banh-gai-nga-toi banh-pia-hai-son banh-kho-me-ba-lieu-me",
      },
    ],
    ["bộ ấm trà", { 3: "bo-am-tra-chim-en-hoa-sen" }],
    ["tea gift", { 3: "che-my-tan", 2: TEAS }],
    [
      "rượu biếu tết",
      {
        2: "ruou-men-la-thanh-tam ruou-nep-cai-hoa-vang-phuong-khiem ruou-bau-da-binh-dinh ruou-ghe-ayun-pa",
      },
    ],
  ],
  "while it is being typed": [
    ["nuoc ma", { 3: FISH_SAUCES, 2: "nuoc-mam-lu-ba-hai" }],
    ["banh kho m", { 3: "banh-kho-me-ba-lieu-me" }],
    ["hat se", { 3: "hat-sen-say-dong-thap" }],
    ["tranh don", { 3: "tranh-dong-ho" }],
    ["mat on", { 3: "mat-ong-phuong-di mat-ong-phong-tho-tuyen-quang mat-ong-su-vet-kim-son" }],
  ],
}

/** The grade of each handle; what is not named is worth nothing. */
export const gradesOf = (grades: Grades): Map<string, number> =>
  new Map(
    Object.entries(grades).flatMap(([grade, handles]) =>
      handles.split(" ").map((handle) => [handle, Number(grade)] as const),
    ),
  )

interface Entry {
  id: string
  name_vi: string
  name_en: string
  description_vi: string
  description_en: string
  producer: { name_vi: string } | null
  location: {
    old: { province: string; district: string | null }
    new: { province: string; province_en: string; commune: string | null }
  }
  group_vi: string
  group_en: string
  subgroup_vi: string
  subgroup_en: string
}

const toDocument = (entry: Entry): Good => ({
  id: entry.id,
  handle: entry.id,
  title: entry.name_vi,
  title_en: entry.name_en,
  description: entry.description_vi,
  description_en: entry.description_en,
  seller_name: entry.producer?.name_vi ?? null,
  province: entry.location.new.province,
  province_en: entry.location.new.province_en,
  former_province: entry.location.old.province,
  former_district: entry.location.old.district,
  commune: entry.location.new.commune,
  group_name: entry.group_vi,
  group_name_en: entry.group_en,
  set_name: entry.subgroup_vi,
  set_name_en: entry.subgroup_en,
})

/** The real catalogue as search documents. */
export const catalogue = (): Good[] =>
  (
    JSON.parse(readFileSync(join(__dirname, "../../../../data/catalogue.json"), "utf8")) as Entry[]
  ).map(toDocument)
