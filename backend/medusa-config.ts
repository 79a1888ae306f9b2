/**
 * The composition root: which plugins, modules and providers make up the shop, and the one place
 * that reads the environment. What each variable means is in README.md.
 */
import { logger } from "@medusajs/framework/logger"
import { defineConfig } from "@medusajs/framework/utils"
import { SELDOM } from "@ocop/kit/redis"
import { environment } from "./src/config/environment"
import { modules } from "./src/config/modules"
import { logRequests } from "./src/http/request-log"

const env = environment(process.env)

// One level below, Medusa logs every request with its whole address, the caller's and the browser's: searches, phone
// numbers and tokens. Ours say what is needed.
logger.setLogLevel(process.env.LOG_LEVEL || "info")
logRequests(logger)

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.databaseUrl,
    // Our pool serves the shop, search keeps its own: a burst of searches cannot starve a checkout.
    databaseDriverOptions: { pool: { min: 2, max: 24 } },
    workerMode: env.workerMode,
    // Sessions of Medusa Admin; shoppers, sellers and offices carry tokens, and never come by here.
    redisUrl: env.redisUrl,
    redisOptions: SELDOM,
    http: {
      storeCors: env.storefrontUrl,
      adminCors: env.publicUrl,
      authCors: [env.storefrontUrl, env.publicUrl].join(","),
      jwtSecret: env.jwtSecret,
      cookieSecret: env.cookieSecret,
      // Absent means "every provider may sign in every actor": each actor is named.
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["emailpass", "phonepass"],
        seller_member: ["emailpass", "phonepass"],
        officer: ["emailpass"],
      },
      compression: { enabled: true },
    },
    // Stock Medusa demands HTTPS for the session cookie whenever NODE_ENV is production, so a shop
    // tried out on http://localhost could not keep the platform's staff signed in.
    cookieOptions: { secure: env.publicUrl.startsWith("https:"), sameSite: "lax" },
  },
  // Relative, since it is compiled into the admin's pages: one build serves every port and host.
  admin: {
    backendUrl: "/",
    path: "/app",
    // A telephone's photo has 3 to 12 MB; stock Medusa Admin refuses more than one.
    maxUploadFileSize: 25 * 1024 * 1024,
  },
  featureFlags: { caching: true, translation: true },
  plugins: [
    { resolve: "@ocop/ocop", options: {} },
    { resolve: "@ocop/marketplace", options: { paydays: env.paydays, clock: env.clock } },
    { resolve: "@ocop/search", options: {} },
    { resolve: "@ocop/vietnam", options: { linkSecret: env.linkSecret } },
  ],
  modules: modules(env),
})
