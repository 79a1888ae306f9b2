import { readFileSync } from "node:fs"
import { Failure } from "./failure.mjs"

/**
 * What must not be seen in a list of processes, in `docker inspect` or in a crash report: each of these may be given as a
 * file, named by the variable with _FILE at its end. Addresses are among them because they hold passwords.
 */
export const FILE_VARIABLES = [
  "AUTH_MFA_ENCRYPTION_KEY",
  "COOKIE_SECRET",
  "DATABASE_URL",
  "JWT_SECRET",
  "LINK_SECRET",
  "MEILISEARCH_API_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "PUBLISHABLE_KEY",
  "REDIS_URL",
  "REVALIDATE_SECRET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "SMTP_URL",
  "STRIPE_API_KEY",
  "STRIPE_WEBHOOK_SECRET",
]

/**
 * Reads the files that the environment names, and puts what they hold where everybody looks for it: Medusa and Next read
 * some of these variables themselves. An empty file means "not set", so that a part that is not used needs no other
 * composition. The name of a file does not stay: whatever is started from here finds the value, and reads nothing again.
 *
 * @param {Record<string, string | undefined>} env changed in place
 * @throws {Failure} one line that begins with the variable's name, never with what the file holds
 */
export function readFileVariables(env) {
  for (const name of FILE_VARIABLES) {
    const path = env[`${name}_FILE`]
    if (!path) {
      continue
    }
    if (env[name]) {
      throw new Failure(`${name} and ${name}_FILE are both set; which of them is meant?`)
    }
    const value = contentOf(`${name}_FILE`, path)
    if (value) {
      env[name] = value
    }
    delete env[`${name}_FILE`]
  }
}

/**
 * Without the line end that editors and `echo` put there.
 * @param {string} variable
 * @param {string} path
 */
function contentOf(variable, path) {
  let content
  try {
    content = readFileSync(path, "utf8")
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Failure(`${variable}: ${path} cannot be read (${code})`, { cause: error })
  }
  const value = content.replace(/\r?\n$/, "")
  if (/[\r\n]/.test(value)) {
    throw new Failure(`${variable}: ${path} holds more than one line`)
  }
  return value
}
