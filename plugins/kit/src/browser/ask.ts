/** For pages in Medusa Admin. Bundled with them as it stands here: nothing of the server may be imported. */

/**
 * Calls the backend as who is signed in: it serves Medusa Admin itself, so the session goes along, and a refusal is in the reader's language.
 *
 * @param init `body` is sent as JSON, by POST unless told otherwise
 * @returns the answer's JSON
 * @throws Error with the backend's message; where somebody else holds the same (`held`), in the reader's language
 */
export async function ask<T>(
  url: string,
  { body, method = body === undefined ? "GET" : "POST" }: { method?: string; body?: unknown } = {},
): Promise<T> {
  const response = await fetch(url, {
    credentials: "include",
    method,
    headers:
      body === undefined
        ? undefined
        : { "content-type": "application/json", "x-medusa-locale": LOCALE[language()] },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = (await response.json().catch(() => ({}))) as T & {
    message?: string
    code?: string
  }
  if (answer.code === "held") throw new Error(HELD[language()])
  if (!response.ok) throw new Error(answer.message ?? `${response.status}`)
  return answer
}

const LOCALE = { vi: "vi-VN", en: "en-US" } as const

const HELD = {
  vi: "Chưa làm xong: đang có người khác ghi vào cùng chỗ này. Hãy bấm lại sau giây lát.",
  en: "Not finished: somebody else is changing the same at this moment. Please press again.",
}

interface Browser {
  localStorage?: { getItem(key: string): string | null }
}

/** As Medusa Admin keeps it for its own words. */
const language = () =>
  (globalThis as Browser).localStorage?.getItem("lng")?.startsWith("vi") ? "vi" : "en"
