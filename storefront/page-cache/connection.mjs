import { Redis } from "ioredis"

/** Milliseconds within which Redis answers, or the page is made anew. */
const PATIENCE_MS = 500
/** Milliseconds without an answer after which the connection is dead. Longer: this process may stall by itself. */
const SILENCE_MS = 2_000
const RETRY_MS = 1_000

/** What a server says that was the master, or is not one yet: at its address another may answer by now. */
const NOT_MASTER = /^(READONLY|LOADING)/

/**
 * What a page's entry holds: `made`, the time in ms from which it shows the shop; `tags`, joined by commas; `body`.
 * Times are Redis's own: the clocks of several machines never agree.
 */
const NOW = `
  local t = redis.call('TIME')
  local now = string.format('%.0f', t[1] * 1000 + math.floor(t[2] / 1000))`

/** KEYS: an entry, the dropped tags. ARGV: tags that count besides the entry's own. @returns now[, made, body] */
const READ = `${NOW}
  local entry = redis.call('HMGET', KEYS[1], 'made', 'tags', 'body')
  if not entry[1] then return { now } end
  local tags = { '*' }
  for tag in string.gmatch(entry[2], '[^,]+') do tags[#tags + 1] = tag end
  for _, tag in ipairs(ARGV) do tags[#tags + 1] = tag end
  for _, dropped in ipairs(redis.call('HMGET', KEYS[2], unpack(tags))) do
    if dropped and tonumber(dropped) >= tonumber(entry[1]) then return { now } end
  end
  return { now, entry[1], entry[3] }`

/** KEYS: an entry. ARGV: made, or nothing for now; tags; body; seconds to keep it. */
const KEEP = `${NOW}
  redis.call('HSET', KEYS[1], 'made', ARGV[1] == '' and now or ARGV[1], 'tags', ARGV[2], 'body', ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[4])`

/** KEYS: the dropped tags. ARGV: seconds to remember them, tags. */
const DROP = `${NOW}
  for i = 2, #ARGV do redis.call('HSET', KEYS[1], ARGV[i], now) end
  redis.call('EXPIRE', KEYS[1], ARGV[1])`

/**
 * @typedef {object} Commands
 * @property {(entry: string, drops: string, ...tags: string[]) => Promise<[Buffer, Buffer?, Buffer?]>} readPageBuffer
 * @property {(entry: string, made: string, tags: string, body: Buffer, seconds: number) => Promise<unknown>} keepPage
 * @property {(drops: string, seconds: number, ...tags: string[]) => Promise<unknown>} dropTags
 */

/**
 * Connects to Redis, and goes on trying. A command fails at once while there is no connection: whoever wanted a page makes
 * it instead.
 *
 * @param {string} url
 * @returns {Redis & Commands}
 */
export function connect(url) {
  const redis = new Redis(url, {
    connectTimeout: PATIENCE_MS * 2,
    commandTimeout: PATIENCE_MS,
    socketTimeout: SILENCE_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempts) => Math.min(attempts * 100, RETRY_MS),
    reconnectOnError: (error) => NOT_MASTER.test(error.message),
    scripts: {
      readPage: { lua: READ, numberOfKeys: 2 },
      keepPage: { lua: KEEP, numberOfKeys: 1 },
      dropTags: { lua: DROP, numberOfKeys: 1 },
    },
  })
  let lost = false
  let why = "the connection was closed"
  redis.on("error", (error) => (why = error.message))
  redis.on("reconnecting", () => {
    if (!lost) console.warn(`Redis is away, pages are made anew for every reader: ${why}`)
    lost = true
  })
  redis.on("ready", () => {
    if (!lost) return
    lost = false
    console.info("Redis is back, pages are kept again")
  })
  return /** @type {Redis & Commands} */ (redis)
}
