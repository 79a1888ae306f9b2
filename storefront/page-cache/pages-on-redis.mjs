import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { deserialize, serialize } from "node:v8"
import { connect } from "./connection.mjs"

/** @typedef {import("next/dist/server/lib/incremental-cache").CacheHandler} Handler */
/** @typedef {NonNullable<Parameters<Handler["set"]>[1]>} Value */
/** @typedef {{ tags?: string[], softTags?: string[], cacheControl?: { revalidate: number | false, expire?: number } }} Context */

/** Seconds for which an entry is kept at most: what nobody has read for a day may as well be made again. */
const LONGEST_S = 24 * 3_600
const DROPS = "ocop_pages:dropped"
/** Milliseconds that whoever drops something waits for a connection. */
const CONNECT_MS = 1_000
const NEXTS_TAGS = "x-next-cache-tags"

/**
 * One for the process: Next makes a handler for every request, and its bundles each have a copy of this module.
 * @typedef {object} Shared
 * @property {ReturnType<typeof connect>} redis
 * @property {boolean} trusted false from a lost connection until what it could not drop was dropped
 * @property {Set<string>} missed tags that this process could not drop
 * @property {string} [server] which Redis it is; another one after each of its starts
 */
const KEY = Symbol.for("dung-goc.pages-on-redis")
const globals = /** @type {{ [KEY]?: Shared }} */ (globalThis)

/** @returns {Shared} */
function shared() {
  globals[KEY] ??= open()
  return globals[KEY]
}

/** @returns {Shared} */
function open() {
  const redis = connect(process.env.REDIS_URL ?? "")
  /** @type {Shared} */
  const opened = { redis, trusted: true, missed: new Set() }
  redis.on("close", () => (opened.trusted = false))
  redis.on("ready", () => {
    trustAgain(opened).catch((/** @type {Error} */ error) => {
      console.warn(`Pages are made anew until Redis is asked again: ${error.message}`)
      redis.disconnect(true)
    })
  })
  return opened
}

/**
 * The same Redis has every drop but this process's own. One that started anew, or took over from another, may have lost
 * drops that were acknowledged.
 * @param {Shared} opened
 */
async function trustAgain(opened) {
  const { redis, missed, server } = opened
  opened.server = /^run_id:(\w+)/m.exec(await redis.info("server"))?.[1]
  if (server !== undefined && server !== opened.server) missed.add("*")
  if (missed.size > 0) await drop([])
  opened.trusted = redis.status === "ready"
}

/**
 * Drops these tags, and those that could not be dropped before.
 * @param {string[]} tags
 * @throws when it could not: they are dropped with the next ones, or when Redis is back
 */
async function drop(tags) {
  const { redis, missed } = shared()
  const all = [...new Set([...missed, ...tags])]
  try {
    if (redis.status !== "ready")
      await once(redis, "ready", { signal: AbortSignal.timeout(CONNECT_MS) })
    // Remembered for longer than any entry lives.
    await redis.dropTags(DROPS, 2 * LONGEST_S, ...all)
  } catch (error) {
    for (const tag of all) missed.add(tag)
    throw error
  }
  for (const tag of all) missed.delete(tag)
}

/** Connects where REDIS_URL says, before anybody asks for a page: what is kept cannot be read while there is no connection. */
export function connectPages() {
  if (process.env.REDIS_URL) shared()
}

/**
 * Drops what was made of these tags for every process of the shop. Without REDIS_URL there is one process, and Next's own
 * cache does it. Next itself drops when its answer is out, and tells nobody that it could not.
 * @param {string[]} tags
 * @throws Error when Redis does not answer within a second or two: ask again
 */
export async function dropForAll(tags) {
  if (process.env.REDIS_URL) await drop(tags)
}

/**
 * Pages and answers that Next keeps, on Redis: all processes of the shop read the same, and what is dropped by one is
 * dropped for all. While Redis is away nothing is kept and nobody waits. A drop that cannot be made is an error: whoever
 * asked for it has to ask again.
 *
 * A page counts as made when it was first missed, not when it was finished: what changed while it was being made is not
 * on it.
 * @implements {Handler}
 */
export class PagesOnRedis {
  /** @type {string | undefined} */
  #prefix
  /**
   * When this request first asked for each page; null where Redis did not say. Two parts of a page may ask for the same
   * at once: what the first makes of its answer is no newer for the second's having asked later.
   * @type {Map<string, string | null>}
   */
  #asked = new Map()

  /** @param {{ serverDistDir?: string }} context */
  constructor({ serverDistDir }) {
    // A page names the files of its own build; another build's would load nothing. Next's proxy has a handler too, of no
    // build, and nothing to keep.
    if (serverDistDir) this.#prefix = `ocop_pages:${buildId(serverDistDir)}:`
  }

  /**
   * @param {string} key
   * @param {Context} context
   */
  async get(key, { tags = [], softTags = [] }) {
    const { redis, trusted } = shared()
    const first = !this.#asked.has(key)
    if (first) this.#asked.set(key, null)
    if (!trusted || !this.#prefix) return null
    try {
      const [now, made, body] = await redis.readPageBuffer(
        this.#prefix + key,
        DROPS,
        ...tags,
        ...softTags,
      )
      if (first) this.#asked.set(key, now.toString())
      if (!made || !body) return null
      return { lastModified: Number(made.toString()), ...unpacked(body) }
    } catch {
      // Said once when the connection was lost; the page is made anew.
      return null
    }
  }

  /**
   * @param {string} key
   * @param {Value | null} value
   * @param {Context} context
   */
  async set(key, value, { tags = [], cacheControl }) {
    const { redis, trusted } = shared()
    const asked = this.#asked.get(key)
    // What changed since an unknown moment may be missing on it.
    if (!trusted || !this.#prefix || asked === null) return
    const all = [...tags, ...tagsOf(value)].join(",")
    const seconds = Math.min(cacheControl?.expire ?? LONGEST_S, LONGEST_S)
    try {
      const body = packed(value, cacheControl)
      await redis.keepPage(this.#prefix + key, asked ?? "", all, body, seconds)
    } catch {
      // It is made anew for the next reader.
      return
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    await drop([tags].flat())
  }

  resetRequestCache() {
    this.#asked.clear()
  }
}

/** @type {Map<string, string>} */
const builds = new Map()

/** @param {string} serverDistDir */
function buildId(serverDistDir) {
  const known = builds.get(serverDistDir)
  if (known) return known
  const id = readFileSync(join(serverDistDir, "../BUILD_ID"), "utf8").trim()
  builds.set(serverDistDir, id)
  return id
}

/**
 * @param {Value | null} value
 * @returns {string[]}
 */
function tagsOf(value) {
  if (!value) return []
  if (value.kind === "FETCH") return value.tags ?? []
  const header = "headers" in value ? value.headers?.[NEXTS_TAGS] : undefined
  return typeof header === "string" ? header.split(",") : []
}

/**
 * As bytes, with Buffers and Maps as they are. A page's HTML as UTF-8: in memory its Vietnamese takes twice the room.
 * @param {Value | null} value
 * @param {Context["cacheControl"]} cacheControl
 */
function packed(value, cacheControl) {
  const html = value && "html" in value ? Buffer.from(value.html) : undefined
  return serialize({ value, cacheControl, ...(html && { value: { ...value, html } }) })
}

/**
 * @param {Buffer} body
 * @returns {{ value: Value | null, cacheControl?: Context["cacheControl"] }}
 */
function unpacked(body) {
  const { value, cacheControl } = deserialize(body)
  if (Buffer.isBuffer(value?.html)) value.html = value.html.toString()
  return { value, cacheControl }
}
