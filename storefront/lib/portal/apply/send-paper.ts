import type { PaperAnswer } from "./paper"

/**
 * Sends a paper and tells how far it is, which `fetch` does not. Browsers only.
 * @param onProgress 0–100
 */
export function sendPaper(
  url: string,
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<PaperAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", url)
    request.setRequestHeader("accept", "application/json")
    request.responseType = "json"
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(Math.round((loaded / total) * 100)),
    )
    request.addEventListener("load", () =>
      resolve((request.response as PaperAnswer | null) ?? { problem: "down" }),
    )
    request.addEventListener("error", () => resolve({ problem: "offline" }))
    request.send(form)
  })
}
