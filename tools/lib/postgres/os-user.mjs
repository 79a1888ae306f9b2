import { execFileSync } from "node:child_process"
import { Failure } from "../failure.mjs"
import { say } from "../progress.mjs"

/**
 * @typedef {object} OsUser
 * @property {number} uid
 * @property {number} gid
 * @property {string} name
 */

/**
 * PostgreSQL refuses to run as root, as it should: somebody else must own the server.
 * @returns {OsUser | null} the user to become, null when we are not root and stay who we are
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) {
    return null
  }
  const user = lookUp("postgres") ?? create("postgres") ?? lookUp("nobody")
  if (!user) {
    throw new Failure(
      "PostgreSQL cannot run as root and no other user could be found or made; " +
        "start as an ordinary user, or set DATABASE_URL",
    )
  }
  return user
}

/**
 * @param {string} name
 * @returns {OsUser | null}
 */
function lookUp(name) {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(
        execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      )
    return { uid: id("-u"), gid: id("-g"), name }
  } catch {
    // `id` fails when there is no such user: that is the answer.
    return null
  }
}

/**
 * @param {string} name
 * @returns {OsUser | null}
 */
function create(name) {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", name], {
      stdio: "pipe",
    })
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n").at(-1) : String(error)
    say(`  the user ${name} could not be made (${why}); PostgreSQL runs as nobody`)
    return null
  }
  return lookUp(name)
}
