/** What may be put into a basket at all. Age is asked at the order, not here: looking costs nothing. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { addToCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows"
import { goodsFacts } from "../../checkout/facts"
import { assertOffered } from "../../checkout/offer"

type Item = { variant_id?: string | null; quantity?: unknown }

async function assertMayBeAdded(
  container: MedusaContainer,
  items: readonly Item[] | undefined,
  locale: string | null | undefined,
): Promise<void> {
  const wishes = (items ?? []).flatMap(({ variant_id }) =>
    variant_id ? [{ variant_id, quantity: 1 }] : [],
  )
  if (wishes.length === 0) return
  assertOffered(
    wishes,
    await goodsFacts(
      container,
      wishes.map((wish) => wish.variant_id),
    ),
    locale,
  )
}

addToCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  await assertMayBeAdded(container, input.items, (cart as { locale?: string | null }).locale)
})

createCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  await assertMayBeAdded(container, input.items, input.locale)
})
