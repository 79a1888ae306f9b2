import nextsOwn from "next/dist/server/lib/incremental-cache/file-system-cache.js"
import { ofThisProcess } from "./pages-of-this-process.mjs"
import { PagesOnRedis } from "./pages-on-redis.mjs"

/** Node hands over the module, Next's bundler what the module hands over. */
const NextsOwn = nextsOwn.default ?? nextsOwn

/**
 * Where Next keeps pages that were made: on Redis where REDIS_URL names one, so that all processes have the same and drop
 * the same; else as Next does by itself, in memory and in its folder, as long as the process lives. One build serves both; a build itself
 * knows neither.
 */
const serving = process.env.REDIS_URL ? PagesOnRedis : ofThisProcess(NextsOwn)

export default process.env.NEXT_PHASE === "phase-production-build" ? NextsOwn : serving
