/** Calls the backend as who is signed in: it serves Medusa Admin itself, so the session goes along. @throws Error with the backend's message */
export async function ask<T>(
  url: string,
  init: { method?: string; body?: unknown } = {},
): Promise<T> {
  const response = await fetch(url, {
    credentials: "include",
    method: init.method,
    headers: init.body === undefined ? undefined : { "content-type": "application/json" },
    body: init.body === undefined ? undefined : JSON.stringify(init.body),
  })
  const body = (await response.json().catch(() => ({}))) as T & { message?: string }
  if (!response.ok) {
    throw new Error(body.message ?? `${response.status}`)
  }
  return body
}
