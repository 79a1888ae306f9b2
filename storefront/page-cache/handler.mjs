import nextsOwn from "next/dist/server/lib/incremental-cache/file-system-cache.js"
import { PagesOnRedis } from "./pages-on-redis.mjs"

/**
 * Where Next keeps pages that were made: on Redis where REDIS_URL names one, so that all processes have the same and drop
 * the same; else as Next does by itself, in memory and in its folder. One build serves both; a build itself knows no Redis.
 */
const shares = process.env.REDIS_URL && process.env.NEXT_PHASE !== "phase-production-build"

export default shares ? PagesOnRedis : nextsOwn.default
