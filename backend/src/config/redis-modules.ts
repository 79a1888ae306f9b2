import { Modules } from "@medusajs/framework/utils"

/** Seconds for which a cached answer may be wrong at worst: when a change was made while nobody could be told of it. */
const CACHE_TTL_S = 600

/** In a process's own memory as long as it is the only one. */
export function ownMemory() {
  return [
    { key: Modules.WORKFLOW_ENGINE, resolve: "./src/modules/workflow-engine" },
    {
      resolve: "@medusajs/medusa/caching",
      // Copies, not the objects themselves: Medusa's workflows change what they were given, and the next one to ask for
      // the same customer finds none; a basket could be claimed once an hour.
      options: { in_memory: { enable: true, useClones: true } },
    },
  ]
}

/** What several processes share, on Redis: Medusa's modules, with an end to every wait (docs/adr/0019). */
export function sharedOnRedis(redisUrl: string) {
  return [
    {
      key: Modules.EVENT_BUS,
      resolve: "./src/redis/event-bus",
      options: { redisUrl, ...EVENTS },
    },
    {
      key: Modules.WORKFLOW_ENGINE,
      resolve: "./src/redis/workflow-engine",
      options: { redis: { redisUrl } },
    },
    { key: Modules.CACHE, resolve: "./src/redis/cache", options: { redisUrl } },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@ocop/kit/providers/open-caching",
            id: "redis",
            is_default: true,
            options: { redisUrl, ttl: CACHE_TTL_S },
          },
        ],
        ttl: CACHE_TTL_S,
      },
    },
  ]
}

const EVENTS = {
  // Whoever hears an event may call the mail server: one after the other, they would wait for one another.
  workerOptions: { concurrency: 10 },
  // A second and a third attempt, minutes for a mail server to come back; then it is kept for a week to be looked at.
  jobOptions: {
    attempts: 3,
    backoff: { type: "exponential", delay: 10_000 },
    removeOnFail: { age: 7 * 24 * 3_600, count: 5_000 },
  },
}
