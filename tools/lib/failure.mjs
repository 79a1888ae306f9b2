/**
 * A failure that was foreseen: its message is all the reader needs, a stack trace would bury it.
 */
export class Failure extends Error {
  /**
   * @param {string} message one line; begins with the name of a variable where one is to blame
   * @param {{ details?: string, cause?: unknown }} [more] details are printed below the message
   */
  constructor(message, { details, cause } = {}) {
    super(message, { cause })
    this.name = "Failure"
    this.details = details
  }
}

/**
 * What a tool says at its end when it could not do its work.
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (error instanceof Failure) {
    return error.details ? `${error.message}\n${error.details}` : error.message
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
