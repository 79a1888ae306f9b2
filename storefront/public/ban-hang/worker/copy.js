import { ask } from "./shop.js"

/**
 * The copy of today's orders: one page, and the files that it loads. It says itself whose it is and until when it may be
 * shown (`<meta name="kept-for">`, `kept-until`), so that no page of another person's can take its place.
 *
 * @typedef {object} Page
 * @property {string} owner
 * @property {number} until ms since 1970; the end of the session that it was made in
 * @property {string} html
 */

const MEANT_FOR = "kept-for"
const UNTIL = "kept-until"
const MADE = "kept-at"
const FILES = /\/_next\/static\/[\w./~-]+/g

/** What the caches of all copies begin with, of both languages and all versions. */
const FAMILY = "kept:"

export class Copy {
  /** @param {string} door path of the portal, in a language: `/en/ban-hang` */
  constructor(door) {
    this.path = `${door}/ngoai-mang`
    this.name = `${FAMILY}1:${door}`
  }

  /**
   * Asks the shop for the page.
   * @returns {Promise<Page | "nobody">} "nobody": nobody is signed in who has orders
   * @throws when nobody heard, or the shop is not well
   */
  async ask() {
    const answer = await ask(this.path, { credentials: "same-origin", cache: "no-store" })
    // To the door, or to an application.
    if (answer.redirected) return "nobody"
    const html = await answer.text()
    const owner = metaOf(html, MEANT_FOR)
    const until = Number(metaOf(html, UNTIL))
    if (!answer.ok || !owner || !until) throw new Error(`The shop answered ${answer.status}`)
    return { owner, until, html }
  }

  /**
   * Keeps the page in place of an earlier one, which stays until the new one is whole.
   * @param {Page} page
   */
  async keep({ owner, until, html }) {
    const before = await this.read()
    if (before && before.owner !== owner) await this.forget()
    const cache = await caches.open(this.name)
    const files = new Set(html.match(FILES))
    for (const file of files) {
      if (await cache.match(file)) continue
      const answer = await ask(file)
      if (!answer.ok) throw new Error(`The shop answered ${answer.status}`)
      await cache.put(file, answer)
    }
    await cache.put(
      this.path,
      new Response(html, {
        headers: {
          "content-type": "text/html; charset=utf-8",
          [MEANT_FOR]: owner,
          [UNTIL]: String(until),
          [MADE]: String(Date.now()),
        },
      }),
    )
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== this.path && !files.has(pathname)) await cache.delete(url)
    }
  }

  /**
   * The page as it was kept; one whose session is over is let go of.
   * @returns {Promise<{ owner: string, at: number, response: Response } | undefined>}
   */
  async read() {
    const response = await this.file(this.path)
    if (!response) return undefined
    const { headers } = response
    if (Number(headers.get(UNTIL)) > Date.now())
      return { owner: headers.get(MEANT_FOR) ?? "", at: Number(headers.get(MADE)), response }
    await this.forget()
    return undefined
  }

  /**
   * A file of it. Asking makes no cache where there is none.
   * @param {string} path
   * @returns {Promise<Response | undefined>}
   */
  async file(path) {
    return caches.match(path, { cacheName: this.name })
  }

  /** Lets go of it, and of that in the other language, which is the same person's. */
  async forget() {
    for (const name of await caches.keys()) if (name.startsWith(FAMILY)) await caches.delete(name)
  }

  /** Lets go of what other versions of this worker kept. */
  async tidy() {
    for (const name of await caches.keys())
      if (name.startsWith(FAMILY) && !name.startsWith(`${FAMILY}1:`)) await caches.delete(name)
  }
}

/**
 * @param {string} html
 * @param {string} name
 */
function metaOf(html, name) {
  return new RegExp(`<meta name="${name}" content="([^"]+)"`).exec(html)?.[1]
}
