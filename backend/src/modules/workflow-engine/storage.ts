import { InMemoryDistributedTransactionStorage } from "@medusajs/workflow-engine-inmemory/dist/utils"

type Save = InMemoryDistributedTransactionStorage["save"]

/**
 * Where the workflows of a single process keep how far they are, one note after the other.
 *
 * Stock refuses a note while another of the same workflow is being written, and gives up after three tries within half a
 * second. Steps that run side by side write at once, and to the database once one of them failed: on a busy machine the
 * workflow then ended in the middle, and what its other steps had done was not undone. A buyer who was refused for want of
 * stock had used up a promotion all the same.
 */
export class OrderlyTransactionStorage extends InMemoryDistributedTransactionStorage {
  /** The last of those who wait to write, by workflow; it never fails. */
  private readonly last = new Map<string, Promise<unknown>>()

  override async save(...note: Parameters<Save>): ReturnType<Save> {
    const [key] = note
    const before = this.last.get(key) ?? Promise.resolve()
    const written = before.then(() => super.save(...note))
    const settled = written.then(
      () => undefined,
      () => undefined,
    )
    this.last.set(key, settled)
    try {
      return await written
    } finally {
      if (this.last.get(key) === settled) this.last.delete(key)
    }
  }
}
