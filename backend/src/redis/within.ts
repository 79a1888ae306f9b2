/** As long as a request can well wait for a part of the shop, in milliseconds. */
const PATIENCE_MS = 2_000

/**
 * Waits for work, but not for ever. The work itself goes on.
 * @throws Error when it has not ended in time
 */
export async function within<T>(work: Promise<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
