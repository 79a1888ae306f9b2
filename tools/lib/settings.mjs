import { Failure } from "./failure.mjs"
import { dataDirectory } from "./paths.mjs"

const LARGEST_LOAD = 1_000_000

/**
 * @typedef {object} Settings
 * @property {number} portBackend
 * @property {number} portStorefront
 * @property {number | undefined} portPostgres only when asked for: else any free one, kept
 * @property {string} host address to listen on
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl
 * @property {string | undefined} redisUrl
 * @property {string | undefined} smtpUrl
 * @property {string | undefined} meilisearchHost
 * @property {string | undefined} bucket its name
 * @property {"shared" | "server" | "worker"} workerMode
 * @property {string} seed demo, empty or load:N; once the database is prepared, the one it holds
 * @property {string} backendUrl where browsers reach the backend
 * @property {string} storefrontUrl where browsers reach the storefront
 */

/**
 * Reads the environment and refuses what cannot work, before anything is started.
 * @param {Record<string, string | undefined>} env
 * @returns {Settings}
 * @throws {Failure} one line that begins with the variable's name
 */
export function readSettings(env = process.env) {
  const portBackend = port("PORT_BACKEND", env.PORT_BACKEND) ?? 9000
  const portStorefront = port("PORT_STOREFRONT", env.PORT_STOREFRONT) ?? 8000
  const portPostgres = port("PORT_POSTGRES", env.PORT_POSTGRES)
  if (portBackend === portStorefront) {
    throw new Failure(`PORT_STOREFRONT: port ${portStorefront} is the backend's (PORT_BACKEND)`)
  }
  const databaseUrl = address("DATABASE_URL", env.DATABASE_URL, ["postgres:", "postgresql:"])
  if (databaseUrl && new URL(databaseUrl).pathname.length < 2) {
    throw new Failure("DATABASE_URL names no database: postgres://user:password@host:5432/database")
  }
  checkCards(env)
  checkPaydays(env.SELLER_PAYDAYS)
  checkAnswerDays(env.SELLER_ANSWER_DAYS)
  checkClock(env)
  const redisUrl = address("REDIS_URL", env.REDIS_URL, ["redis:", "rediss:"])
  return {
    portBackend,
    portStorefront,
    portPostgres,
    host: env.OCOP_HOST || "127.0.0.1",
    dataDir: dataDirectory(env.OCOP_DATA_DIR),
    databaseUrl,
    redisUrl,
    smtpUrl: address("SMTP_URL", env.SMTP_URL, ["smtp:", "smtps:"]),
    meilisearchHost: address("MEILISEARCH_HOST", env.MEILISEARCH_HOST, ["http:", "https:"]),
    bucket: bucket(env),
    workerMode: workerMode(env.MEDUSA_WORKER_MODE, redisUrl, databaseUrl),
    seed: seed(env.OCOP_SEED),
    backendUrl: webAddress("PUBLIC_BACKEND_URL", env.PUBLIC_BACKEND_URL, portBackend),
    storefrontUrl: shopAddress(env.STOREFRONT_URL, portStorefront),
  }
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function port(name, value) {
  if (!value) {
    return undefined
  }
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > 65_535) {
    throw new Failure(`${name} must be a port from 1 to 65535, not "${value}"`)
  }
  return number
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {string[]} protocols
 */
function address(name, value, protocols) {
  if (!value) {
    return undefined
  }
  if (!URL.canParse(value)) {
    throw new Failure(`${name} is not a URL`)
  }
  const url = new URL(value)
  if (!protocols.includes(url.protocol)) {
    throw new Failure(
      `${name} must begin with ${protocols.join("// or ")}//, not ${url.protocol}//`,
    )
  }
  if (!url.hostname) {
    throw new Failure(`${name} names no host`)
  }
  return value
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {number} localPort
 */
function webAddress(name, value, localPort) {
  const url = address(name, value, ["http:", "https:"]) ?? `http://localhost:${localPort}`
  return url.replace(/\/+$/, "")
}

/**
 * Links in text messages begin with it (`backend/src/config/environment.ts`).
 * @param {string | undefined} value
 * @param {number} localPort
 */
function shopAddress(value, localPort) {
  const url = webAddress("STOREFRONT_URL", value, localPort)
  if (!/^[\x21-\x5a_a-z]{1,80}$/.test(url)) {
    throw new Failure(
      "STOREFRONT_URL must be at most 80 plain characters (a name with accents as xn--…): text messages hold it",
    )
  }
  return url
}

/**
 * What the backend would refuse a minute later, after all was built.
 * @param {Record<string, string | undefined>} env
 */
function bucket(env) {
  const { S3_BUCKET: name, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret, S3_ACL: acl } = env
  const lonely = Object.keys(env).find((key) => key.startsWith("S3_") && env[key])
  if (!name && lonely) {
    throw new Failure(`${lonely} is set, but S3_BUCKET is not`)
  }
  if (Boolean(id) !== Boolean(secret)) {
    throw new Failure(`${id ? "S3_SECRET_ACCESS_KEY" : "S3_ACCESS_KEY_ID"} is not set`)
  }
  if (acl && acl !== "on" && acl !== "off") {
    throw new Failure(`S3_ACL must be on or off, not "${acl}"`)
  }
  address("S3_ENDPOINT", env.S3_ENDPOINT, ["http:", "https:"])
  address("S3_FILE_URL", env.S3_FILE_URL, ["http:", "https:"])
  return name || undefined
}

/**
 * @param {string | undefined} value
 * @param {string | undefined} redisUrl
 * @param {string | undefined} databaseUrl
 */
function workerMode(value, redisUrl, databaseUrl) {
  const mode = value || "shared"
  if (mode !== "shared" && mode !== "server" && mode !== "worker") {
    throw new Failure(`MEDUSA_WORKER_MODE must be shared, server or worker, not "${mode}"`)
  }
  if (mode !== "shared" && !redisUrl) {
    throw new Failure(
      `MEDUSA_WORKER_MODE=${mode} needs REDIS_URL: without it the events of a server never reach a worker`,
    )
  }
  if (mode === "worker" && !databaseUrl) {
    throw new Failure(
      "MEDUSA_WORKER_MODE=worker needs DATABASE_URL: in a database of its own there is nothing to work on",
    )
  }
  return mode
}

/**
 * The backend refuses the same (`backend/src/config/environment.ts`), but only once it is built and its database ready.
 * @param {Record<string, string | undefined>} env
 */
function checkCards({
  STRIPE_API_KEY: key,
  STRIPE_WEBHOOK_SECRET: secret,
  STRIPE_API_BASE: base,
  STRIPE_PUBLISHABLE_KEY: publishable,
}) {
  if (publishable && !publishable.startsWith("pk_")) {
    throw new Failure(
      "STRIPE_PUBLISHABLE_KEY must begin with pk_: every visitor's browser reads it",
    )
  }
  if (!key !== !secret) {
    const [set, missing] = key
      ? ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET"]
      : ["STRIPE_WEBHOOK_SECRET", "STRIPE_API_KEY"]
    throw new Failure(`${missing} is not set, but ${set} is: cards need both`)
  }
  if (key && !/^[sr]k_(test|live)_/.test(key)) {
    throw new Failure("STRIPE_API_KEY is no secret key of Stripe: it begins with sk_ or rk_")
  }
  address("STRIPE_API_BASE", base, ["http:", "https:"])
  if (base && key && /^[sr]k_live_/.test(key)) {
    throw new Failure("STRIPE_API_BASE: a live key is sent to Stripe itself and to nobody else")
  }
}

/**
 * The backend reads them (`backend/src/config/environment.ts`).
 * @param {string | undefined} value
 */
function checkPaydays(value) {
  const days = value ? value.split(",").map((day) => day.trim()) : []
  if (!days.every((day) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(day))) {
    throw new Failure(
      `SELLER_PAYDAYS takes days of a month from 1 to 31, such as "10,25", not "${value}"`,
    )
  }
}

/**
 * The backend reads it (`backend/src/config/environment.ts`).
 * @param {string | undefined} value
 */
function checkAnswerDays(value) {
  if (value && !/^(?:[1-9]|[1-5]\d|60)$/.test(value)) {
    throw new Failure(
      `SELLER_ANSWER_DAYS takes a number of working days from 1 to 60, not "${value}"`,
    )
  }
}

/**
 * As the backend reads it (`plugins/marketplace/src/modules/seller-order/clock.ts`).
 * @param {Record<string, string | undefined>} env
 */
function checkClock({ SELLER_ANSWER_HOURS: hours, SELLER_DAYTIME: daytime }) {
  const after = (hours || "2,6,12,28").split(",").map((one) => one.trim())
  const rising = after.every((one, at) => Number(one) > Number(after[at - 1] ?? 0))
  if (after.length !== 4 || !rising || !after.every((one) => /^\d{1,3}$/.test(one))) {
    throw new Failure(
      `SELLER_ANSWER_HOURS takes 4 rising whole numbers of hours, such as "2,6,12,28", not "${hours}"`,
    )
  }
  const [from, to] = (daytime || "7-21").split("-").map((one) => one.trim())
  const whole = [from, to].every((one) => /^\d{1,2}$/.test(one ?? ""))
  if (!whole || Number(from) >= Number(to) || Number(to) > 24) {
    throw new Failure(`SELLER_DAYTIME takes two hours of a day, such as "7-21", not "${daytime}"`)
  }
}

/** @param {string | undefined} value */
function seed(value) {
  const wanted = value || "demo"
  const load = /^load:([1-9]\d*)$/.exec(wanted)
  if (load ? Number(load[1]) > LARGEST_LOAD : wanted !== "demo" && wanted !== "empty") {
    throw new Failure(
      `OCOP_SEED must be demo, empty or load:N with N from 1 to ${LARGEST_LOAD}, not "${wanted}"`,
    )
  }
  return wanted
}
