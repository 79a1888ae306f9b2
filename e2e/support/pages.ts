import { expect, type Page } from "@playwright/test"

/** What a shopper sees and does, said once: the tests read as journeys. Names are those of the language asked for. */
export const words = {
  vi: {
    add: "Thêm vào giỏ",
    checkout: "Đặt hàng",
    continue: "Tiếp tục: xem lại đơn",
    place: /^Đặt hàng ·/,
    thanks: "Đã đặt hàng. Cảm ơn bạn!",
    name: "Họ và tên người mua",
    phone: "Số điện thoại người mua",
    province: "Tỉnh, thành phố",
    commune: "Xã, phường, đặc khu",
    street: "Số nhà, đường, thôn, ấp",
    gift: "Đây là quà gửi cho người khác",
    recipient: "Họ và tên người nhận",
    recipientPhone: "Số điện thoại người nhận",
    card: /Lời chúc trên thiệp/,
    cod: /Trả tiền mặt khi nhận hàng/,
    vietqr: /Chuyển khoản bằng mã VietQR/,
    terms: /Tôi đồng ý với/,
    privacy: /Tôi đồng ý cho cửa hàng/,
    adult: /Tôi đã đủ 18 tuổi/,
  },
  en: {
    add: "Add to basket",
    checkout: "Check out",
    continue: "Continue to review",
    place: /^Place order ·/,
    thanks: "Ordered. Thank you!",
    name: "Your full name",
    phone: "Your phone number",
    province: "Province or city",
    commune: "Commune, ward or special zone",
    street: "House number, street, hamlet",
    gift: "This is a gift for somebody else",
    recipient: "Recipient’s full name",
    recipientPhone: "Recipient’s phone number",
    card: /Message on the card/,
    cod: /Cash on delivery/,
    vietqr: /Bank transfer with a VietQR code/,
    terms: /I agree to the/,
    privacy: /I agree that the shop/,
    adult: /I am 18 or older/,
  },
} as const

export type Language = keyof typeof words

/** The public address of a path in a language. */
export function path(language: Language, vietnamese: string): string {
  return language === "vi" ? vietnamese : `/en${vietnamese === "/" ? "" : vietnamese}`
}

/** A phone number of this test's own: orders are looked up by it. Not every 099… is one that Vietnam has given out. */
export function ownPhone(): string {
  return `0${900_000_000 + Math.floor(Math.random() * 90_000_000)}`
}

/** Opens a product by its handle and puts it into the basket. */
export async function addToBasket(page: Page, handle: string, language: Language = "vi") {
  await page.goto(path(language, `/san-pham/${handle}`))
  await page.getByRole("button", { name: words[language].add }).click()
  await expect(page.getByRole("status").filter({ hasText: "×" })).toBeVisible()
}

export interface Buyer {
  name?: string
  phone: string
  province?: string
  commune?: string
  street?: string
}

/** Fills in who and where on the first step of checkout. */
export async function fillBuyer(page: Page, buyer: Buyer, language: Language = "vi") {
  const say = words[language]
  await page.getByLabel(say.name).fill(buyer.name ?? "Nguyễn Thị Hoà")
  await page.getByLabel(say.phone).fill(buyer.phone)
  await pick(page, say.province, buyer.province ?? "thai nguyen")
  await pick(page, say.commune, buyer.commune)
  await page.getByLabel(say.street).fill(buyer.street ?? "12 đường Trần Hưng Đạo")
}

/** Chooses in a searchable list: by typing, or the first when it does not matter which. */
export async function pick(page: Page, label: string, typed?: string) {
  const box = page.getByRole("combobox", { name: label })
  await box.click()
  if (typed) await box.fill(typed)
  await page.getByRole("listbox", { name: label }).getByRole("option").first().click()
}

/** Agrees to what has to be agreed to, pays in the way given, and orders. */
export async function placeOrder(
  page: Page,
  way: "cod" | "vietqr",
  language: Language = "vi",
  options: { adult?: boolean } = {},
) {
  const say = words[language]
  await page.getByRole("radio", { name: say[way] }).check()
  if (options.adult) await page.getByRole("checkbox", { name: say.adult }).check()
  await page.getByRole("checkbox", { name: say.terms }).check()
  await page.getByRole("checkbox", { name: say.privacy }).check()
  await page.getByRole("button", { name: say.place }).click()
  await expect(page.getByText(say.thanks)).toBeVisible({ timeout: 45_000 })
}
