import { createServer } from "node:net"
import { Failure } from "./failure.mjs"

/**
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number | null>} the port when it could be taken, null when it is in use
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) => {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code
      if (code === "EADDRINUSE" || code === "EACCES") {
        resolve(null)
      } else if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") {
        // A machine without this kind of address cannot have anything listening on it.
        resolve(port)
      } else {
        reject(error)
      }
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const taken = typeof address === "object" && address ? address.port : port
      server.close(() => resolve(taken))
    })
  })
}

/**
 * True when nothing answers on the port on any address: a server on all addresses and one on
 * loopback alone do not always collide, but a browser would reach only one of them.
 * @param {number} port
 */
export async function isPortFree(port) {
  for (const host of ["127.0.0.1", "0.0.0.0", "::1", "::"]) {
    if ((await tryPort(port, host)) === null) {
      return false
    }
  }
  return true
}

/**
 * @param {string} variable the environment variable that sets this port
 * @param {number} port
 */
export async function requireFreePort(variable, port) {
  if (!(await isPortFree(port))) {
    throw new Failure(
      `${variable}: port ${port} is already in use; stop what uses it or set ${variable} to a free port`,
    )
  }
}

/** @returns {Promise<number>} a port that was free a moment ago */
export async function findFreePort() {
  const port = await tryPort(0, "127.0.0.1")
  if (port === null) {
    throw new Failure("No free TCP port could be found on 127.0.0.1")
  }
  return port
}
