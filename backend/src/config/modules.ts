import { Modules } from "@medusajs/framework/utils"
import { serves } from "@ocop/kit/redis"
import { ageRestrictedPriceSets, ageRestrictedProducts } from "../checkout/age-restricted"
import { exchangeNow } from "../checkout/exchange"
import type { PricingOptions } from "../modules/pricing/service"
import type { PromotionOptions } from "../modules/promotion/service"
import type { RegionOptions } from "../modules/region/service"
import { programmeReductions } from "../programmes/reductions"
import { BATCH } from "../search/fill"
import type { Environment } from "./environment"
import { files } from "./files"
import { ownMemory, sharedOnRedis } from "./redis-modules"

/**
 * Modules beyond those that Medusa registers by itself and those that our plugins bring.
 * Everything that two processes must share is in memory until REDIS_URL is set.
 */
export function modules(env: Environment) {
  return [
    { resolve: "@ocop/kit/modules/outbox" },
    { resolve: "@ocop/kit/modules/audit" },
    { resolve: "./src/modules/search-feed" },
    { resolve: "./src/modules/programme-feed" },
    { resolve: "./src/modules/province-feed" },
    {
      key: Modules.PROMOTION,
      resolve: "./src/modules/promotion",
      options: {
        barredProducts: ageRestrictedProducts,
        programmes: programmeReductions,
      } satisfies PromotionOptions,
    },
    {
      key: Modules.PRICING,
      resolve: "./src/modules/pricing",
      options: {
        barredPriceSets: ageRestrictedPriceSets,
        exchange: exchangeNow,
      } satisfies PricingOptions,
    },
    {
      key: Modules.REGION,
      resolve: "./src/modules/region",
      options: { deliveryCountry: "vn" } satisfies RegionOptions,
    },
    { resolve: "@medusajs/medusa/translation" },
    ...(env.redisUrl ? sharedOnRedis(env.redisUrl) : ownMemory()),
    {
      key: Modules.LOCKING,
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@ocop/kit/providers/ordered-locking",
            id: "ordered",
            is_default: true,
            options: {
              databaseUrl: env.databaseUrl,
              redisUrl: env.redisUrl,
              // Seeds and migrations run beside nothing; what serves must be alone without Redis.
              serves: serves(),
            },
          },
        ],
      },
    },
    {
      key: Modules.AUTH,
      resolve: "@medusajs/medusa/auth",
      options: {
        // By the session alone, whoever has somebody's token could take the second factor off.
        mfa: {
          encryption_key: env.mfaKey,
          disable_policy: "challenge",
          providers: [{ id: "totp", options: { issuer: env.shopName } }],
        },
        providers: [
          { resolve: "@ocop/vietnam/providers/emailpass", id: "emailpass" },
          { resolve: "@ocop/vietnam/providers/phonepass", id: "phonepass" },
        ],
      },
    },
    {
      key: Modules.SEARCH,
      resolve: "@medusajs/medusa/search",
      options: {
        reindex: { batch_size: BATCH },
        providers: [
          {
            resolve: "@ocop/search/providers/resilient",
            id: "resilient",
            options: { databaseUrl: env.databaseUrl, meilisearch: env.meilisearch },
          },
        ],
      },
    },
    {
      key: Modules.PAYMENT,
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          { resolve: "@ocop/vietnam/providers/cod", id: "cod" },
          {
            resolve: "@ocop/vietnam/providers/vietqr",
            id: "vietqr",
            options: { ...env.bank, secret: env.linkSecret },
          },
          ...(env.stripe
            ? [{ resolve: "@ocop/vietnam/providers/stripe", id: "stripe", options: env.stripe }]
            : []),
        ],
      },
    },
    {
      key: Modules.FULFILLMENT,
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "@ocop/vietnam/providers/parcel", id: "parcel" }] },
    },
    {
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@ocop/vietnam/providers/mail",
            id: "mail",
            options: {
              channels: ["email"],
              smtpUrl: env.smtpUrl,
              from: env.mailFrom,
              dataDir: env.dataDir,
            },
          },
          {
            resolve: "@ocop/vietnam/providers/phone",
            id: "phone",
            options: { channels: ["sms", "zalo"], dataDir: env.dataDir },
          },
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
        ],
      },
    },
    files(env),
  ]
}
