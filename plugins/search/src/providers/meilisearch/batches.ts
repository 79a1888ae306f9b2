import type { SearchTypes } from "@medusajs/framework/types"

/** Documents and bytes of one request: large enough to be fast, far below what the engine takes at most (100 MB). */
const MAX_DOCUMENTS = 1_000
const MAX_BYTES = 8_000_000

/** Documents in groups that the engine takes at once; one that is larger than a group stands alone. */
export function* batches(
  documents: readonly SearchTypes.SearchDocument[],
  most = { documents: MAX_DOCUMENTS, bytes: MAX_BYTES },
): Generator<SearchTypes.SearchDocument[]> {
  let batch: SearchTypes.SearchDocument[] = []
  let bytes = 0
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document))
    if (batch.length && (batch.length >= most.documents || bytes + size > most.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(document)
    bytes += size
  }
  if (batch.length) yield batch
}
