import { backendUrl } from "../api/backend-url"

/** Setting a PDF takes longer than answering JSON. */
const TIMEOUT_MS = 20_000

/**
 * Passes a paper on from the backend, which browsers never talk to themselves.
 *
 * @param path of the backend's route
 * @param headers that say who asks
 * @returns the PDF under the backend's name for it; 404 for whatever the asker may not have, 503 when the backend does
 *   not answer
 */
export async function passPdf(path: string, headers: Record<string, string>): Promise<Response> {
  let file: Response
  try {
    file = await fetch(`${backendUrl()}${path}`, {
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
  } catch {
    return notAnswering()
  }
  if (!file.ok) return file.status >= 500 ? notAnswering() : noPdf()
  return new Response(file.body, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": file.headers.get("content-disposition") ?? "attachment",
      "cache-control": "private, no-store",
    },
  })
}

/** The same words whoever asks and whatever there is. */
export function noPdf(): Response {
  return new Response("Not found", { status: 404 })
}

function notAnswering(): Response {
  return new Response("The shop is not answering", { status: 503 })
}
