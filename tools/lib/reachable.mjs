import { connect as connectTcp } from "node:net"
import { connect as connectTls } from "node:tls"
import { Failure } from "./failure.mjs"

const PATIENCE_MS = 5_000
const DEFAULT_PORTS = {
  "postgres:": 5432,
  "postgresql:": 5432,
  "redis:": 6379,
  "rediss:": 6379,
  "smtp:": 25,
  "smtps:": 465,
  "http:": 80,
  "https:": 443,
}

/**
 * Checks that the servers named in the environment answer, before anything is started.
 * @param {Pick<import("./settings.mjs").Settings, "databaseUrl" | "redisUrl" | "smtpUrl" | "meilisearchHost">} settings
 * @throws {Failure} one line that begins with the variable's name
 */
export async function requireReachable({ databaseUrl, redisUrl, smtpUrl, meilisearchHost }) {
  await Promise.all([
    databaseUrl && reach("DATABASE_URL", databaseUrl),
    redisUrl && pingRedis(redisUrl),
    smtpUrl && reach("SMTP_URL", smtpUrl),
    meilisearchHost && reach("MEILISEARCH_HOST", meilisearchHost),
  ])
}

/**
 * @param {string} name
 * @param {string} value
 */
async function reach(name, value) {
  const socket = await open(name, new URL(value), false)
  socket.destroy()
}

/** @param {string} value */
async function pingRedis(value) {
  const url = new URL(value)
  const socket = await open("REDIS_URL", url, url.protocol === "rediss:")
  const commands = ["PING"]
  if (url.password) {
    const user = url.username ? [decodeURIComponent(url.username)] : []
    commands.unshift(["AUTH", ...user, decodeURIComponent(url.password)].join(" "))
  }
  try {
    const answer = await new Promise((resolve, reject) => {
      let text = ""
      socket.setTimeout(PATIENCE_MS, () => reject(new Error("no answer")))
      socket.once("error", reject)
      socket.on("data", (chunk) => {
        text += chunk.toString()
        if (text.includes("PONG") || text.startsWith("-")) {
          resolve(text)
        }
      })
      socket.write(commands.map((command) => `${command}\r\n`).join(""))
    })
    if (!answer.includes("PONG")) {
      throw new Error(answer.slice(1).split("\r\n")[0])
    }
  } catch (error) {
    throw unreachable("REDIS_URL", url, error)
  } finally {
    socket.destroy()
  }
}

/**
 * @param {string} name
 * @param {URL} url
 * @param {boolean} secure
 * @returns {Promise<import("node:net").Socket>}
 */
function open(name, url, secure) {
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const port =
    Number(url.port) || DEFAULT_PORTS[/** @type {keyof typeof DEFAULT_PORTS} */ (url.protocol)]
  return new Promise((resolve, reject) => {
    const fail = (/** @type {unknown} */ error) => {
      socket.destroy()
      reject(unreachable(name, url, error))
    }
    const ready = () => {
      clearTimeout(timer)
      socket.off("error", fail)
      resolve(socket)
    }
    const timer = setTimeout(() => fail(new Error("no answer")), PATIENCE_MS)
    const socket = secure
      ? connectTls({ host, port, servername: host }, ready)
      : connectTcp({ host, port }, ready)
    socket.once("error", fail)
    socket.once("close", () => clearTimeout(timer))
  })
}

/**
 * @param {string} name
 * @param {URL} url never printed whole: it may hold a password
 * @param {unknown} error
 */
function unreachable(name, url, error) {
  const why = /** @type {NodeJS.ErrnoException} */ (error)
  return new Failure(`${name}: ${url.host} cannot be reached (${why.code ?? why.message})`)
}
