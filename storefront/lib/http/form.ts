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

/**
 * The same of a form whose files come last: of one that is too large, what was typed before them, so that it is not typed twice.
 * @throws as `formOf`
 */
export async function formOrFields(
  request: Request,
  largest: number,
): Promise<{ form: FormData; large: boolean }> {
  if (Number(request.headers.get("content-length")) <= largest + FORM_BYTES)
    return { form: await request.formData(), large: false }
  const type = request.headers.get("content-type") ?? ""
  return { form: await fieldsIn(await throwAway(request), type), large: true }
}

/** @param head the first bytes of a form, cut off anywhere */
async function fieldsIn(head: Buffer, type: string): Promise<FormData> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  if (!boundary) return new FormData()
  // As bytes are: what was typed is read by the platform's own reader.
  const text = head.toString("latin1")
  const parts = text.split(`--${boundary}\r\n`)
  const file = parts.findIndex((part) => /^content-disposition:[^\r\n]*filename/im.test(part))
  // The last one may be half of one.
  const fields = parts.slice(0, file < 0 ? -1 : file).join(`--${boundary}\r\n`)
  if (fields === "") return new FormData()
  const whole = Buffer.from(`${fields}--${boundary}--\r\n`, "latin1")
  return new Response(whole, { headers: { "content-type": type } }).formData()
}

/** @returns the first bytes of it, as many as a form has around its files */
async function throwAway({ body }: Request): Promise<Buffer> {
  const head: Uint8Array[] = []
  let read = 0
  if (!body) return Buffer.alloc(0)
  for await (const part of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    if (read < FORM_BYTES) head.push(part.subarray(0, FORM_BYTES - read))
    read += part.length
    if (read > LONGEST_READ) break
  }
  return Buffer.concat(head)
}
