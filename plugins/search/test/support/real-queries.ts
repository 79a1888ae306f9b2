import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Good } from "./shop"

/**
 * What real people type, on the real catalogue, with the products they mean: written by hand, by nobody's engine.
 * Any of the handles will do. A query's answer is good when one of them is among the first three.
 */
export const QUERIES: Readonly<
  Record<string, readonly (readonly [typed: string, ...meant: string[]])[]>
> = {
  "as it is written": [
    ["nước mắm Lê Gia", "nuoc-mam-le-gia"],
    ["mật ong", "mat-ong-phuong-di", "mat-ong-phong-tho-tuyen-quang", "mat-ong-su-vet-kim-son"],
    ["bánh đậu xanh sầu riêng", "banh-dau-xanh-sau-rieng-hoang-gia"],
    ["tỏi Lý Sơn", "toi-ly-son-phu-sinh"],
    ["trà hoa vàng", "tra-hoa-vang-ba-che"],
    ["gạo ST25", "gao-st25-tran-de"],
    ["đông trùng hạ thảo", "dong-trung-ha-thao-le-van-truong"],
    ["tranh Đông Hồ", "tranh-dong-ho"],
  ],
  "without accents": [
    ["nuoc mam phu quoc", "nuoc-mam-khai-hoan-43", "nuoc-mam-thanh-quoc-40"],
    ["che tan cuong", "che-dinh-tan-cuong-hao-dat"],
    ["vai thieu luc ngan", "vai-thieu-luc-ngan"],
    ["banh pia", "banh-pia-hai-son"],
    ["keo dua ben tre", "keo-dua-ben-tre"],
    ["ca phe chon", "ca-phe-chon-kien-cuong"],
    ["muoi ot tay ninh", "muoi-ot-tay-ninh"],
    ["me xung", "me-xung-hue"],
    ["yen sao khanh hoa", "yen-sao-khanh-hoa"],
    ["hat dieu rang muoi", "hat-dieu-rang-muoi-ha-my"],
  ],
  "with a slip": [
    ["nuoc mam le gai", "nuoc-mam-le-gia"],
    ["banh dau xnah", "banh-dau-xanh-rong-vang-hoang-gia", "banh-dau-xanh-sau-rieng-hoang-gia"],
    ["ca phe chonn", "ca-phe-chon-kien-cuong"],
    ["tra atisoo", "tra-atiso-sapa", "tra-atiso-ngoc-duy"],
    ["buoi phuc trahc", "buoi-phuc-trach"],
    ["mien dogn", "mien-dong-tai-hoan"],
    ["hat dieu toi ott", "hat-dieu-toi-ot-nga-bien"],
    ["tinh dau tramm", "tinh-dau-tram-hue"],
    ["gao segn cu", "gao-seng-cu-muong-lo"],
    ["khoai lang timm say", "khoai-lang-tim-say-dong-phat"],
    ["mach nhaa", "mach-nha-quang-ngai"],
    ["thổ cẩn bản lác", "tho-cam-ban-lac"],
  ],
  "with a space left out": [
    [
      "nuocmam",
      "nuoc-mam-le-gia",
      "nuoc-mam-khai-hoan-43",
      "nuoc-mam-thanh-quoc-40",
      "nuoc-mam-huong-lang-co",
      "nuoc-mam-thuy-san-thai-binh",
    ],
    ["matong", "mat-ong-phuong-di", "mat-ong-phong-tho-tuyen-quang", "mat-ong-su-vet-kim-son"],
    ["caphe chon", "ca-phe-chon-kien-cuong"],
    ["sauriengsay", "sau-rieng-say-thang-hoa-sau-ri"],
    ["banhgai", "banh-gai-nga-toi"],
  ],
  "in English": [
    [
      "fish sauce",
      "nuoc-mam-le-gia",
      "nuoc-mam-khai-hoan-43",
      "nuoc-mam-thanh-quoc-40",
      "nuoc-mam-huong-lang-co",
      "nuoc-mam-thuy-san-thai-binh",
      "nuoc-mam-lu-ba-hai",
    ],
    ["coconut candy", "keo-dua-ben-tre"],
    ["dried beef", "bo-kho-nga-my", "bo-kho-huy-vu"],
    ["civet coffee", "ca-phe-chon-kien-cuong"],
    ["black pepper", "tieu-den-huu-co-le-chi"],
    ["cashew", "hat-dieu-rang-muoi-ha-my", "hat-dieu-trang-ha-my", "hat-dieu-toi-ot-nga-bien"],
    ["lotus seeds", "hat-sen-say-dong-thap"],
    ["bamboo chair", "ghe-tre-bamboovina"],
    ["macadamia", "macca-kon-ha-nung", "macca-damaca-nguyen-phuong", "macca-bechamp"],
    ["durian", "sau-rieng-say-thang-hoa-sau-ri", "banh-dau-xanh-sau-rieng-hoang-gia"],
    ["artichoke tea", "tra-atiso-sapa", "tra-atiso-ngoc-duy"],
    ["woodblock print", "tranh-dong-ho"],
  ],
  "by a former province": [
    ["bac kan", "mien-dong-tai-hoan", "ruou-men-la-thanh-tam", "nano-curcumin-vicumax"],
    ["miến Bắc Kạn", "mien-dong-tai-hoan"],
    ["hà giang", "tra-xanh-phin-ho", "hong-tra-phin-ho"],
    ["nước mắm kiên giang", "nuoc-mam-khai-hoan-43", "nuoc-mam-thanh-quoc-40"],
    [
      "hòa bình",
      "cam-cao-phong-3t",
      "ga-lac-thuy-nguyen-con",
      "hat-doi-chi-dao",
      "buoi-do-giang-loc",
      "tho-cam-ban-lac",
      "che-shan-pa-co",
      "ruoc-ca-lang-hai-dang",
      "du-lich-cong-dong-da-bia",
      "che-my-tan",
      "nuoc-khoang-kim-boi",
    ],
    [
      "hải dương",
      "binh-gom-chu-dau-hoa-lam",
      "binh-gom-chu-dau-ty-ba",
      "banh-dau-xanh-rong-vang-hoang-gia",
      "banh-dau-xanh-sau-rieng-hoang-gia",
      "ca-rot-duc-chinh",
      "banh-gai-nga-toi",
      "ruou-nep-cai-hoa-vang-phuong-khiem",
      "gao-bai-ruoi-tu-ky",
      "vai-thanh-ha-queen",
    ],
    ["tra vinh", "mat-hoa-dua-sokfarm", "duong-hoa-dua-sokfarm", "dua-sap-soi-vicosap"],
    ["muối bạc liêu", "muoi-tinh-bac-lieu", "muoi-hat-bac-lieu"],
    ["bình phước", "hat-dieu-rang-muoi-ha-my", "hat-dieu-trang-ha-my"],
    ["chè yên bái", "che-shan-suoi-giang"],
    ["ninh thuận", "hanh-tim-thanh-hai"],
  ],
  "by the other name": [
    ["trà thái nguyên", "che-dinh-tan-cuong-hao-dat", "tra-tom-non-huong-que"],
    ["bắp ngọt", "ngo-ngot-dong-hop-trung-thanh"],
    ["chà bông bò", "mut-bo-nga-my"],
    ["khóm đóng hộp", "dua-dong-hop-trung-thanh"],
    ["cacao", "bot-ca-cao-trong-duc"],
    ["sài gòn", "mat-dua-nuoc-can-gio", "yen-chung-can-gio", "ca-canh-koi"],
    ["dak lak", "macca-damaca-nguyen-phuong", "ca-phe-chon-kien-cuong"],
  ],
  "by who makes it": [
    ["htx nga my", "bo-kho-nga-my", "mut-bo-nga-my"],
    [
      "công ty Hoàng Giang",
      "banh-dau-xanh-rong-vang-hoang-gia",
      "banh-dau-xanh-sau-rieng-hoang-gia",
    ],
    ["gom chu dau", "binh-gom-chu-dau-hoa-lam", "binh-gom-chu-dau-ty-ba"],
    ["traphaco", "tra-atiso-sapa", "cao-mem-atiso-sapa"],
    ["trọng đức", "bot-ca-cao-trong-duc"],
  ],
  "by its set": [
    ["cây cảnh", "mai-vang-tien-phat", "mai-nu-mat-khi-tam-binh"],
    [
      "rượu trắng",
      "ruou-men-la-thanh-tam",
      "ruou-bau-da-binh-dinh",
      "ruou-nep-cai-hoa-vang-phuong-khiem",
    ],
    [
      "du lịch cộng đồng",
      "du-lich-cong-dong-da-bia",
      "ecohost-hai-hau",
      "du-lich-ban-lang-thai-hai",
      "trai-ran-dong-tam",
    ],
  ],
  "while it is being typed": [
    [
      "nuoc ma",
      "nuoc-mam-le-gia",
      "nuoc-mam-khai-hoan-43",
      "nuoc-mam-thanh-quoc-40",
      "nuoc-mam-huong-lang-co",
      "nuoc-mam-thuy-san-thai-binh",
    ],
    ["banh kho m", "banh-kho-me-ba-lieu-me"],
    ["hat se", "hat-sen-say-dong-thap"],
  ],
}

interface Entry {
  id: string
  name_vi: string
  name_en: string
  description_vi: string
  description_en: string
  producer: { name_vi: string } | null
  location: {
    old: { province: string }
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
