/** For pages in Medusa Admin. Bundled with them as it stands here: nothing of the server may be imported. */

/**
 * Calls the backend as who is signed in: it serves Medusa Admin itself, so the session goes along.
 *
 * @param init `body` is sent as JSON, by POST unless told otherwise
 * @returns the answer's JSON
 * @throws Error with the backend's message
 */
export async function ask<T>(
  url: string,
  { body, method = body === undefined ? "GET" : "POST" }: { method?: string; body?: unknown } = {},
): Promise<T> {
  const response = await fetch(url, {
    credentials: "include",
    method,
    headers: body === undefined ? undefined : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = (await response.json().catch(() => ({}))) as T & { message?: string }
  if (!response.ok) throw new Error(answer.message ?? `${response.status}`)
  return answer
}
