import type { ILockingProvider } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { type Given, given, innerLocks } from "./inner"
import { type Extend, Leases } from "./leases"

type AcquireArgs = { ownerId?: string | null; expire?: number; awaitQueue?: boolean }
type ExecuteArgs = { timeout?: number; expire?: number }
type Job<T> = (signal?: AbortSignal) => Promise<T>

/** Where the locks live: Medusa's in-memory provider, or its Redis provider. */
export type InnerLocks = Pick<ILockingProvider, "execute" | "release" | "releaseAll"> & {
  acquire(keys: string | string[], args?: AcquireArgs): Promise<void>
  /** Where locks outlive the process that took them. */
  extend?: Extend
}

/** Seconds that `execute` waits for all its keys together when the caller names none. */
const DEFAULT_TIMEOUT_S = 10

/**
 * Takes several locks without ever standing in another's way.
 *
 * Stock providers take keys in the caller's order and keep the earlier ones while they wait for
 * the later: two baskets holding the same two goods in opposite order wait for each other, and
 * after the time-out the keys stay taken for ever. Here every caller takes the same keys in the
 * same (sorted) order, one after the other, within one bounded wait, and gives all of them back
 * when one cannot be had. Where locks outlive a process (Redis), they do so by a short lease only, renewed while it lives.
 */
export default class OrderedLockingProvider implements ILockingProvider {
  static identifier = "ordered"

  private readonly inner: InnerLocks
  private readonly leases: Leases | null
  /** Who holds what through `acquire`, so that a failed acquire gives back only what it took itself. */
  private readonly holders = new Map<string, string | null>()

  constructor(container: Given) {
    this.inner = innerLocks(container)
    const { inner } = this
    this.leases = inner.extend
      ? new Leases(inner.extend.bind(inner), given(container, "logger"))
      : null
  }

  /**
   * Runs `job` while holding all keys.
   * @param args `timeout`: seconds to wait for all keys together (default 10, at least 1);
   *   `expire`: the most seconds of a lease, where locks have one; it is renewed while the job runs
   * @throws MedusaError CONFLICT "Timed-out acquiring lock." with nothing held: the caller is told to
   *   try again (409), where stock providers make it an error of the shop (500); UNEXPECTED_STATE when the locks
   *   themselves cannot be reached: without them nothing is done
   */
  async execute<T>(keys: string | string[], job: Job<T>, args: ExecuteArgs = {}): Promise<T> {
    const seconds = Math.max(Number(args.timeout ?? DEFAULT_TIMEOUT_S) || 1, 1)
    const expire = this.leases ? Leases.first(args.expire) : args.expire
    return this.nest(inOrder(keys), job, Date.now() + seconds * 1000, expire, [])
  }

  /** One lock inside the other: leaving the inner ones, by success or failure, gives the outer ones back. */
  private async nest<T>(
    keys: readonly string[],
    job: Job<T>,
    deadline: number,
    expire: number | undefined,
    lost: readonly AbortSignal[],
  ): Promise<T> {
    const [key, ...rest] = keys
    if (key === undefined) return job(lost.length > 0 ? AbortSignal.any([...lost]) : undefined)
    const left = deadline - Date.now()
    if (left <= 0) throw timedOut(key)
    let taken = false
    try {
      return await this.inner.execute(
        key,
        (signal) => {
          taken = true
          return this.nest(rest, job, deadline, expire, signal ? [...lost, signal] : lost)
        },
        { timeout: left / 1000, expire },
      )
    } catch (error) {
      // Before the key was taken only the wait (or Redis) can have failed; after it, the error is the job's.
      throw taken ? error : isWait(error) ? timedOut(key, error) : locksAway(key, error)
    }
  }

  /**
   * Takes all keys without waiting, or none.
   * @param args `expire`: seconds after which they are free again even if nobody gives them back; sooner when this process dies
   * @throws MedusaError CONFLICT naming the key that another owner holds; in memory the stock provider makes it an error
   *   of the shop (500), on Redis a conflict
   */
  async acquire(keys: string | string[], args: AcquireArgs = {}): Promise<void> {
    const owner = args.ownerId ?? null
    const taken: string[] = []
    for (const key of inOrder(keys)) {
      const already = owner !== null && this.holders.get(key) === owner
      try {
        await this.inner.acquire(
          key,
          this.leases ? { ...args, expire: Leases.first(args.expire) } : args,
        )
      } catch (error) {
        await this.release(taken, { ownerId: args.ownerId })
        throw isTaken(error) ? alreadyTaken(key, error) : locksAway(key, error)
      }
      this.leases?.keep(key, owner, args.expire)
      if (!already) taken.push(key)
      this.holders.set(key, owner)
    }
  }

  /** @returns whether every key was held (by this owner, if one is named) and is free now */
  async release(keys: string | string[], args: { ownerId?: string | null } = {}): Promise<boolean> {
    let all = true
    for (const key of inOrder(keys)) {
      if (this.holders.get(key) === (args.ownerId ?? null)) this.leases?.stop(key)
      const released = await this.inner.release(key, args)
      if (released) this.holders.delete(key)
      all &&= released
    }
    return all
  }

  /** Gives back every lock of an owner, or all locks when none is named. */
  async releaseAll(args: { ownerId?: string | null } = {}): Promise<void> {
    for (const [key, owner] of this.holders) {
      if (args.ownerId !== undefined && owner !== args.ownerId) continue
      this.leases?.stop(key)
      this.holders.delete(key)
    }
    await this.inner.releaseAll(args)
  }
}

/** What both stock providers say when the wait was over, or ended for another reason than a missing Redis. */
function isWait(error: unknown): boolean {
  return (
    error instanceof Error && /^(Timed-out acquiring|Failed to acquire) lock/.test(error.message)
  )
}

function locksAway(key: string, cause: unknown): MedusaError {
  const error = new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `"${key}" cannot be locked, so nothing was done: ${(cause as Error).message}`,
  )
  error.cause = cause
  return error
}

function timedOut(key: string, cause?: unknown): MedusaError {
  const error = new MedusaError(
    MedusaError.Types.CONFLICT,
    `Timed-out acquiring lock. "${key}" is busy; try again.`,
  )
  error.cause = cause
  return error
}

/** The words of both stock providers; what else fails (no Redis, say) is no other owner's doing. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Failed to acquire lock")
}

function alreadyTaken(key: string, cause: unknown): MedusaError {
  const error = new MedusaError(MedusaError.Types.CONFLICT, `"${key}" is busy; try again.`)
  error.cause = cause
  return error
}

/** The one order in which everybody takes locks: by code unit, each key once. */
export function inOrder(keys: string | string[]): string[] {
  return [...new Set(Array.isArray(keys) ? keys : [keys])].sort()
}
