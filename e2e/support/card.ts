import { type APIRequestContext, expect, type Page } from "@playwright/test"
import { stripeJs } from "../stripe/browser/stripe-js"
import { addToBasket, fillBuyer, type Language, ownPhone, path, words } from "./pages"

/** What a payer sees and types on the page of the card. */
export const cardWords = {
  vi: {
    radio: /^Thẻ \(Visa/,
    number: "Số thẻ",
    expiry: "Ngày hết hạn",
    cvc: "Mã bảo mật",
    pay: /^Trả \d/,
  },
  en: {
    radio: /^Card \(Visa/,
    number: "Card number",
    expiry: "Expiration date",
    cvc: "Security code",
    pay: /^Pay ₫/,
  },
} as const

/** Test cards as Stripe documents them (https://docs.stripe.com/testing). */
export const CARDS = {
  pays: "4242 4242 4242 4242",
  insufficient: "4000 0000 0000 9995",
  asks: "4000 0000 0000 3220",
} as const
/** The security code by which the stand-in of Stripe.js sends the payer to a page of the bank. */
export const ON_A_PAGE_OF_ITS_OWN = "302"

function standIn(): string {
  const url = process.env.STRIPE_API_BASE
  if (!url)
    throw new Error("STRIPE_API_BASE is not set: the shop was opened without a stand-in of Stripe")
  return url
}

/** Lets a page find the stand-ins at Stripe's own addresses. */
export async function withStripe(page: Page): Promise<void> {
  await page.route("https://js.stripe.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `(${stripeJs.toString()})()` }),
  )
  await page.route(/^https:\/\/(?:api|hooks)\.stripe\.com\//, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const response = await route.fetch({ url: standIn() + pathname + search, maxRedirects: 0 })
    await route.fulfill({ response })
  })
}

/** From an empty basket to the page of the card. */
export async function goToCard(page: Page, language: Language = "vi"): Promise<void> {
  const say = words[language]
  await addToBasket(page, "mien-dong-tai-hoan", language)
  await page.goto(path(language, "/thanh-toan"))
  await fillBuyer(page, { phone: ownPhone() }, language)
  await page.getByRole("button", { name: say.continue }).click()
  await chooseCard(page, language)
}

/** On the last step: pays by card, agrees, and goes on. */
export async function chooseCard(page: Page, language: Language = "vi"): Promise<void> {
  const say = words[language]
  await page.getByRole("radio", { name: cardWords[language].radio }).check()
  await page.getByRole("checkbox", { name: say.terms }).check()
  await page.getByRole("checkbox", { name: say.privacy }).check()
  await page.getByRole("button", { name: say.place }).click()
  await expect(page).toHaveURL(/\/thanh-toan\/the$/)
}

export async function fillCard(
  page: Page,
  number: string,
  language: Language = "vi",
  cvc = "123",
): Promise<void> {
  const say = cardWords[language]
  await page.getByLabel(say.number).fill(number)
  await page.getByLabel(say.expiry).fill("12 / 34")
  await page.getByLabel(say.cvc).fill(cvc)
}

/** What opens the payment that a page would confirm, once the page has come in whole: its address is there before it. */
export async function secretOf(page: Page): Promise<string> {
  let secret = ""
  const read = async () => (secret = /pi_\w+?_secret_\w+/.exec(await page.content())?.[0] ?? "")
  await expect.poll(read, { message: "the page has a payment" }).not.toBe("")
  return secret
}

const idOf = (secret: string) => secret.split("_secret")[0] ?? ""

/** How far Stripe is with a payment. */
export async function statusAtStripe(request: APIRequestContext, secret: string): Promise<string> {
  const answer = await request.get(`${standIn()}/v1/payment_intents/${idOf(secret)}`, {
    params: { client_secret: secret, key: "pk_test_e2e" },
  })
  return ((await answer.json()) as { status: string }).status
}

/** Pays at Stripe in a browser that never comes back to the shop. */
export async function payElsewhere(request: APIRequestContext, secret: string): Promise<void> {
  const answer = await request.post(`${standIn()}/v1/payment_intents/${idOf(secret)}/confirm`, {
    form: { client_secret: secret, key: "pk_test_e2e", payment_method: "pm_card_visa" },
  })
  expect(answer.status()).toBe(200)
}
