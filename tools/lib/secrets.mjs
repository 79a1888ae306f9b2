import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Failure } from "./failure.mjs"

/** Each secret by the name of its environment variable, and what it keeps safe. */
export const SECRETS = {
  JWT_SECRET: "signs the tokens people are signed in with",
  COOKIE_SECRET: "signs the session cookies of the platform's staff",
  AUTH_MFA_ENCRYPTION_KEY: "encrypts second factors at rest; changing it locks everyone out",
  LINK_SECRET: "signs links to orders and payment confirmations",
  REVALIDATE_SECRET: "lets the backend tell the storefront which pages are out of date",
}

const SHORTEST = 32
const FEWEST_DIFFERENT = 8
const PLACEHOLDERS = /secret|password|changeme|change-me|example|default|supersecret|12345678/i

/**
 * @param {string} value
 * @returns {string | null} why the secret is weak, or null
 */
export function weakness(value) {
  if (value.length < SHORTEST) {
    return `has ${value.length} characters, at least ${SHORTEST} are needed`
  }
  if (new Set(value).size < FEWEST_DIFFERENT) {
    return "repeats the same few characters"
  }
  if (PLACEHOLDERS.test(value)) {
    return "contains a word everybody tries first"
  }
  return null
}

/**
 * The secrets of a shop: from the environment where given, else from `<data>/secrets.json`,
 * which is filled with random ones on first start and readable by its owner alone.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} env
 * @param {{ make?: boolean }} [options] make: false for a process that works for another, whose secrets it has to be given
 * @returns {Record<keyof typeof SECRETS, string>}
 * @throws {Failure} naming the variable (or the file) when a secret is weak, or missing and not to be made
 */
export function loadSecrets(dataDir, env = process.env, { make = true } = {}) {
  const file = join(dataDir, "secrets.json")
  const kept = readSecrets(file)
  /** @type {Record<string, string>} */
  const secrets = {}
  let added = false
  for (const name of Object.keys(SECRETS)) {
    const given = env[name]
    if (!make && !given && !kept[name]) {
      throw new Failure(
        `${name} is not set: a worker needs those of its server, who keeps them in secrets.json of its data folder`,
      )
    }
    const value = given || kept[name] || randomBytes(32).toString("base64url")
    const why = weakness(value)
    if (why) {
      throw new Failure(
        given
          ? `${name} ${why}; give a random one (openssl rand -base64 48) or unset it to have one made`
          : `${file}: ${name} ${why}; remove that entry to have a new one made`,
      )
    }
    secrets[name] = value
    if (!given && !kept[name]) {
      kept[name] = value
      added = true
    }
  }
  if (added) {
    writePrivate(file, `${JSON.stringify(kept, null, 2)}\n`)
  }
  return /** @type {Record<keyof typeof SECRETS, string>} */ (secrets)
}

/**
 * @param {string} file
 * @returns {Record<string, string>}
 */
function readSecrets(file) {
  /** @type {unknown} */
  let content
  try {
    content = JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") {
      return {}
    }
    // Making new ones instead would sign everybody out and lose every second factor.
    throw new Failure(`${file} cannot be read as JSON: restore it, or remove it to begin anew`, {
      cause: error,
    })
  }
  if (statSync(file).mode & 0o077) {
    chmodSync(file, 0o600)
  }
  return /** @type {Record<string, string>} */ (content)
}

/**
 * Writes a file that nobody but its owner can read, whole or not at all.
 * @param {string} file
 * @param {string} content
 */
export function writePrivate(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  renameSync(draft, file)
}
