/** The statuses that have a page of their own. */
export type ErrorStatus = 404 | 500 | 503

/** Seconds after which a page that is unavailable tries again by itself. */
export const RETRY_AFTER_S = 10

const DOCUMENT = /^(?:\/en)?\/loi\/(404|500|503)(?:\/|$)/
const PROVINCE = /^\/tinh\/([a-z0-9-]{1,60})\/?$/
const DIGEST = /^[\w@-]{1,60}$/

/** @returns the status of an error page that is asked for by its own address */
export function statusOfDocument(path: string): ErrorStatus | undefined {
  const status = DOCUMENT.exec(path)?.[1]
  return status ? (Number(status) as ErrorStatus) : undefined
}

/**
 * The address of the page that says what happened, in the language of the page asked for.
 * @param path as asked for, without its query
 */
export function errorDocument(path: string, status: ErrorStatus, digest?: string): string {
  const english = /^\/en(?:\/|$)/.test(path)
  const province = PROVINCE.exec(english ? path.slice("/en".length) : path)?.[1]
  const about =
    status === 404 && province
      ? `/tinh/${province}`
      : status === 500 && digest && DIGEST.test(digest)
        ? `/${digest}`
        : ""
  return `${english ? "/en" : ""}/loi/${status}${about}`
}
