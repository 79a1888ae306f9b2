import RedisEventBusService from "@medusajs/event-bus-redis/dist/services/event-bus-redis"
import type { Event } from "@medusajs/framework/types"
import { hushQueues } from "../hush-queues"
import { within } from "../within"

type Options = Parameters<RedisEventBusService["emit"]>[1]

/**
 * Medusa's event bus on Redis, within a second or two.
 *
 * Stock waits for Redis for as long as it is away, and every change of the shop emits something: requests would hang until
 * their senders gave up, and be done all the same. Nothing that must not be lost depends on an event: such things are in the
 * outbox, or found by the reconciler.
 */
export default class EventBusService extends RedisEventBusService {
  constructor(...args: ConstructorParameters<typeof RedisEventBusService>) {
    super(...args)
    hushQueues(this)
  }

  /**
   * What belongs to a workflow is set aside before its work is done: that it cannot be refuses the work. What stands alone
   * tells of work that is done, and a failure would deny it; it is sent when Redis is back, if this process still lives.
   */
  override async emit<T = unknown>(
    events: Event<T> | Event<T>[],
    options?: Options,
  ): Promise<void> {
    const grouped = (Array.isArray(events) ? events : [events]).some(
      ({ metadata }) => metadata?.eventGroupId !== undefined,
    )
    const sent = within(super.emit(events, options))
    await (grouped ? sent : sent.catch(this.late("Events wait for Redis")))
  }

  /** After the work: its events are late or lost, it is not. */
  override async releaseGroupedEvents(group: string): Promise<void> {
    await within(super.releaseGroupedEvents(group)).catch(this.late("Events could not be sent"))
  }

  /** After the work failed, for a reason that must be told; Redis forgets such events by itself. */
  override async clearGroupedEvents(
    group: string,
    options?: Parameters<RedisEventBusService["clearGroupedEvents"]>[1],
  ): Promise<void> {
    await within(super.clearGroupedEvents(group, options)).catch(
      this.late("Events could not be forgotten"),
    )
  }

  private late(what: string): (error: Error) => void {
    return (error) => this.logger_.warn(`${what}: ${error.message}`)
  }
}
