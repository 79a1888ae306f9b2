import { backendUrl } from "../api/backend-url"

/** Setting a PDF takes longer than answering JSON. */
const TIMEOUT_MS = 20_000
/** A pack of scans is sent while it is read, as fast as a phone takes it. */
const PACK_TIMEOUT_MS = 600_000

/** What the backend draws for people to keep. */
const TYPES = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const

/**
 * Passes a paper on from the backend, which browsers never talk to themselves.
 *
 * @param path of the backend's route
 * @param headers that say who asks
 * @param refused the answer to an asker whose request is wrong (400), where there is a better one than "not found"
 * @returns the paper under the backend's name for it; 404 for whatever the asker may not have, 503 when the backend does
 *   not answer
 */
export async function passPaper(
  path: string,
  headers: Record<string, string>,
  { type = "pdf", refused = noPaper }: { type?: keyof typeof TYPES; refused?: () => Response } = {},
): Promise<Response> {
  let file: Response
  try {
    file = await fetch(`${backendUrl()}${path}`, {
      headers,
      signal: AbortSignal.timeout(type === "zip" ? PACK_TIMEOUT_MS : TIMEOUT_MS),
      cache: "no-store",
    })
  } catch {
    return notAnswering()
  }
  if (file.status === 400) return refused()
  if (!file.ok) return file.status >= 500 ? notAnswering() : noPaper()
  return new Response(file.body, {
    headers: {
      "content-type": TYPES[type],
      "content-disposition": file.headers.get("content-disposition") ?? "attachment",
      "cache-control": "private, no-store",
    },
  })
}

/** The same words whoever asks and whatever there is. */
export function noPaper(): Response {
  return new Response("Not found", { status: 404 })
}

/** Back to a page that says what is wrong. @param path with its language */
export function backTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}

function notAnswering(): Response {
  return new Response("The shop is not answering", { status: 503 })
}
