/** Of a form around its files. */
const FORM_BYTES = 64 * 1024
/** Read and thrown away, so that whoever sends too much hears why; what is longer still is cut off. */
const LONGEST_READ = 60 * 1024 * 1024

/**
 * Reads a form with files, as far as they may be so large.
 * @param largest bytes of all files together
 * @throws when the line breaks in the middle, or it is no form
 */
export async function formOf(request: Request, largest: number): Promise<FormData | "too_large"> {
  if (Number(request.headers.get("content-length")) <= largest + FORM_BYTES)
    return request.formData()
  await throwAway(request)
  return "too_large"
}

async function throwAway({ body }: Request): Promise<void> {
  if (!body) return
  let read = 0
  for await (const part of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    read += part.length
    if (read > LONGEST_READ) return
  }
}
