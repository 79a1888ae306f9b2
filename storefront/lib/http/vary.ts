import type { ServerResponse } from "node:http"

/** A whole page, and the part of one that a script asks for. */
const PAGE = /^text\/(?:html|x-component)\b/

/**
 * Says of every page that it depends on cookies: the one about age chooses the edition, so a cache in front of the shop
 * must not show one reader's page to another. When the head is written, since Next sets `Vary` anew for each page, over
 * what its configuration says.
 */
export function varyByCookie(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = ((...args: unknown[]) => {
    if (!response.headersSent && PAGE.test(String(response.getHeader("content-type") ?? ""))) {
      response.setHeader("vary", [response.getHeader("vary") ?? [], "Cookie"].flat().join(", "))
    }
    return writeHead(...args)
  }) as typeof response.writeHead
}
