import type { Logger } from "@medusajs/framework/types"

/**
 * Seconds for which a lock outlives a process that died with it. Medusa's completion asks for two minutes, to be safe for as
 * long as it may take; but the two minutes in which the reconciler promises to heal a killed completion begin at the kill,
 * and nothing can be healed before its basket's lock is free. With this lease, a job once a minute keeps that promise.
 */
export const LEASE_S = 15

/** Two renewals may fail before a lease is lost. */
const RENEW_MS = (LEASE_S * 1000) / 3

/** Makes a held lock last `seconds` more. @returns whether it was still held by this owner */
export type Extend = (key: string, ownerId: string | null, seconds: number) => Promise<boolean>

/**
 * Renews the locks that this process holds, so that each lasts as long as it was asked for, and no longer than a lease when
 * the process dies.
 */
export class Leases {
  private readonly timers = new Map<string, NodeJS.Timeout>()

  constructor(
    private readonly extend: Extend,
    private readonly logger?: Logger,
  ) {}

  /** Seconds to take a lock for that shall last `asked` seconds, or until it is given back. */
  static first(asked: number | undefined): number {
    return Math.min(asked ?? LEASE_S, LEASE_S)
  }

  /** Renews a lock that was just taken for `first(asked)`. */
  keep(key: string, ownerId: string | null, asked: number | undefined): void {
    this.stop(key)
    this.schedule(key, ownerId, asked === undefined ? Infinity : Date.now() + asked * 1000)
  }

  /** Before a lock is given back: a renewal after that would find another's. */
  stop(key: string): void {
    clearTimeout(this.timers.get(key))
    this.timers.delete(key)
  }

  private schedule(key: string, ownerId: string | null, until: number): void {
    const timer = setTimeout(() => void this.renew(key, ownerId, until, timer), RENEW_MS)
    // A lock must not keep a process alive that is done.
    timer.unref()
    this.timers.set(key, timer)
  }

  private async renew(
    key: string,
    ownerId: string | null,
    until: number,
    timer: NodeJS.Timeout,
  ): Promise<void> {
    const left = Math.ceil((until - Date.now()) / 1000)
    try {
      const held = left > 0 && (await this.extend(key, ownerId, Math.min(left, LEASE_S)))
      const current = this.timers.get(key) === timer
      if (held && current) return this.schedule(key, ownerId, until)
      if (left > 0 && current) this.logger?.warn(`The lock "${key}" was lost while it was held`)
    } catch (error) {
      this.logger?.warn(`The lock "${key}" could not be renewed: ${(error as Error).message}`)
      if (this.timers.get(key) === timer) return this.schedule(key, ownerId, until)
    }
    if (this.timers.get(key) === timer) this.timers.delete(key)
  }
}
