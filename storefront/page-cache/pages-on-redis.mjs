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
const NEXTS_TAGS = "x-next-cache-tags"

/**
 * One for the process: Next makes a handler for every request, and its bundles each have a copy of this module.
 * @typedef {object} Shared
 * @property {ReturnType<typeof connect>} redis
 * @property {boolean} trusted false from a lost connection until all that was kept before it was dropped
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
  const redis = connect(process.env.REDIS_URL ?? "", () => {
    // What was to be dropped meanwhile is not known. A drop that fails is made good by the next connection.
    drop(["*"]).then(
      () => (opened.trusted = redis.status === "ready"),
      () => undefined,
    )
  })
  /** @type {Shared} */
  const opened = { redis, trusted: true }
  redis.on("close", () => (opened.trusted = false))
  return opened
}

/**
 * @param {string[]} tags
 * @returns {Promise<unknown>}
 */
function drop(tags) {
  // Longer than any entry lives.
  return shared().redis.dropTags(DROPS, 2 * LONGEST_S, ...tags)
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
  /** @type {string} */
  #prefix
  /** When each page was missed or found old. @type {Map<string, string>} */
  #asked = new Map()

  /** @param {{ serverDistDir?: string }} context */
  constructor({ serverDistDir = "" }) {
    // A page names the files of its own build; another build's would load nothing.
    this.#prefix = `ocop_pages:${buildId(serverDistDir)}:`
  }

  /**
   * @param {string} key
   * @param {Context} context
   */
  async get(key, { tags = [], softTags = [] }) {
    const { redis, trusted } = shared()
    if (!trusted) return null
    try {
      const [now, made, body] = await redis.readPageBuffer(
        this.#prefix + key,
        DROPS,
        ...tags,
        ...softTags,
      )
      this.#asked.set(key, now.toString())
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
    if (!trusted) return
    const all = [...tags, ...tagsOf(value)].join(",")
    const seconds = Math.min(cacheControl?.expire ?? LONGEST_S, LONGEST_S)
    try {
      const body = packed(value, cacheControl)
      await redis.keepPage(this.#prefix + key, this.#asked.get(key) ?? "", all, body, seconds)
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
