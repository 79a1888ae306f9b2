import { describe, expect, it } from "vitest"
import { readSettings } from "../../../tools/lib/settings.mjs"
import { environment, LONGEST_SHOP_ADDRESS } from "../../src/config/environment"

const SECRETS = {
  JWT_SECRET: "k3hQ9vTz1xWm7pRb5sYc2dLf8gNj4aEu",
  COOKIE_SECRET: "Zp6uXr0eVb4yTn8mQw2kLs9dHf3jGa7c",
  LINK_SECRET: "b7Yt2Rk9Wq4Ms1Xp6Vz8Nc3Lf5Hd0JgA",
  AUTH_MFA_ENCRYPTION_KEY: "Xc5Vb9Nm2Qw8Er4Ty7Ui1Op6As3Df0GhJ",
}
const PRODUCTION = { NODE_ENV: "production", DATABASE_URL: "postgres://localhost/shop", ...SECRETS }
const address = (length: number) => `https://${"a".repeat(length - "https://.vn".length)}.vn`

describe("environment", () => {
  it("accepts a complete production environment", () => {
    expect(environment(PRODUCTION)).toMatchObject({
      databaseUrl: "postgres://localhost/shop",
      workerMode: "shared",
    })
  })

  it.each([
    ["DATABASE_URL", { DATABASE_URL: undefined }],
    ["JWT_SECRET", { JWT_SECRET: "supersecret" }],
    ["COOKIE_SECRET", { COOKIE_SECRET: "a".repeat(64) }],
    ["LINK_SECRET", { LINK_SECRET: undefined }],
    ["AUTH_MFA_ENCRYPTION_KEY", { AUTH_MFA_ENCRYPTION_KEY: undefined }],
    ["SECOND_FACTOR_FOR", { SECOND_FACTOR_FOR: "officer,user" }],
    ["SELLER_ANSWER_HOURS", { SELLER_ANSWER_HOURS: "6,2,12,28" }],
    ["SELLER_DAYTIME", { SELLER_DAYTIME: "21-7" }],
    ["SELLER_PAYDAYS", { SELLER_PAYDAYS: "10;25" }],
    ["SELLER_ANSWER_DAYS", { SELLER_ANSWER_DAYS: "61" }],
    ["PUBLIC_BACKEND_URL", { PUBLIC_BACKEND_URL: "not a url" }],
    ["STOREFRONT_URL", { STOREFRONT_URL: "https://đặcsản.vn" }],
    ["STOREFRONT_URL", { STOREFRONT_URL: "https://shop.vn/~dac-san" }],
    ["STOREFRONT_URL", { STOREFRONT_URL: address(LONGEST_SHOP_ADDRESS + 1) }],
    ["MEDUSA_WORKER_MODE", { MEDUSA_WORKER_MODE: "both" }],
    ["REDIS_URL", { MEDUSA_WORKER_MODE: "server" }],
    ["STRIPE_WEBHOOK_SECRET", { STRIPE_API_KEY: "sk_test_1" }],
    ["STRIPE_API_KEY", { STRIPE_WEBHOOK_SECRET: "whsec_1" }],
    ["STRIPE_API_KEY", { STRIPE_API_KEY: "pk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }],
    [
      "STRIPE_API_BASE",
      {
        STRIPE_API_KEY: "rk_live_1",
        STRIPE_WEBHOOK_SECRET: "whsec_1",
        STRIPE_API_BASE: "http://localhost:1",
      },
    ],
  ])("names %s when it is wrong", (name, change) => {
    expect(() => environment({ ...PRODUCTION, ...change })).toThrow(name)
  })

  it("takes the longest address of the shop that text messages have room for, as a start does", () => {
    const url = address(LONGEST_SHOP_ADDRESS)
    expect(environment({ ...PRODUCTION, STOREFRONT_URL: `${url}/` }).storefrontUrl).toBe(url)
    expect(readSettings({ STOREFRONT_URL: url }).storefrontUrl).toBe(url)
    expect(() => readSettings({ STOREFRONT_URL: address(LONGEST_SHOP_ADDRESS + 1) })).toThrow(
      "STOREFRONT_URL",
    )
  })

  it("drops a trailing slash, which would double in every link", () => {
    const { publicUrl } = environment({ ...PRODUCTION, PUBLIC_BACKEND_URL: "https://shop.vn/" })
    expect(publicUrl).toBe("https://shop.vn")
  })
})
