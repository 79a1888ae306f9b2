import { transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { type OrderWithSessions, TRANSFER_FIELDS } from "../../transfer-state"

const WAIT_SECONDS = 10
const LEASE_SECONDS = 60

/**
 * How every workflow about a transfer begins: with the lock `order:<id>`, and the order read under it, so that what is
 * decided holds until the lock is released.
 *
 * @returns the lock's key, for `releaseLockStep`, and the order
 * @throws MedusaError NOT_FOUND
 */
export function lockedOrder(input: { order_id: string }) {
  const key = transform({ input }, (data) => `order:${data.input.order_id}`)
  acquireLockStep({ key, timeout: WAIT_SECONDS, ttl: LEASE_SECONDS })
  const { data } = useQueryGraphStep({
    entity: "order",
    fields: TRANSFER_FIELDS,
    filters: { id: input.order_id },
    options: { throwIfKeyNotFound: true, isList: false },
  })
  const order = transform({ data }, (read) => read.data as unknown as OrderWithSessions)
  return { key, order }
}
