import type { BreakerState } from "./breaker"
import type { Mirror } from "./mirror"
import type { CopyState } from "./routing"

/** What a process knows of the second engine. */
export interface ProcessMirror {
  mirror: Mirror
  /** Has this process see how far the copies are, which it otherwise learns within half a second. */
  look(): Promise<void>
  state(): { breaker: BreakerState; copies: CopyState[] }
}

/**
 * Medusa builds providers itself and hands them to nobody, so the one that this process built is kept here for the
 * worker, which feeds the second engine, and for `/health`.
 */
let known: ProcessMirror | undefined

/** Called by the provider when it is built with a second engine. */
export function setMirror(mirror: ProcessMirror): void {
  known = mirror
}

/** The second engine of this process; undefined where there is none. */
export function searchMirror(): ProcessMirror | undefined {
  return known
}
