/** Answers kept, the least recently used forgotten first. */
const MAX_ANSWERS = 1_000

/**
 * Answers to whole searches, keyed by the physical index (its name holds the version), its epoch, and the
 * request. Every write moves the epoch on, so a stale answer is never found; it only ages out.
 */
export class ResultCache<T> {
  private readonly answers = new Map<string, T>()
  private readonly running = new Map<string, Promise<T>>()

  /** The kept answer, or the one being worked out for somebody else, or a new one. */
  async through(key: string, work: () => Promise<T>): Promise<T> {
    const kept = this.answers.get(key)
    if (kept !== undefined) {
      this.answers.delete(key)
      this.answers.set(key, kept)
      return kept
    }
    const running = this.running.get(key)
    if (running) return running
    const answer = work().finally(() => this.running.delete(key))
    this.running.set(key, answer)
    const result = await answer
    this.answers.set(key, result)
    if (this.answers.size > MAX_ANSWERS)
      this.answers.delete(this.answers.keys().next().value as string)
    return result
  }
}
