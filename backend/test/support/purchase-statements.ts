import type { Backend } from "./backend"
import type { Shopper } from "./shopper"
import { statementsOf } from "./statements"

/** Baskets of one unit from each of so many sellers, ready to be ordered. */
export async function filledBaskets(
  shopper: Shopper,
  sellers: number,
  count: number,
): Promise<string[]> {
  const items = (await shopper.goods())
    .slice(9, 9 + sellers)
    .map(({ variant_id }) => ({ variant_id, quantity: 1 }))
  const carts: string[] = []
  for (let number = 0; number < count; number++) carts.push(await shopper.basket(items))
  return carts
}

/** How many statements completing a basket sends. */
export async function statementsOfCompletion(
  shop: Backend,
  shopper: Shopper,
  sellers = 3,
): Promise<number> {
  const carts = await filledBaskets(shopper, sellers, 4)
  return statementsOf(
    shop,
    carts.map((cart) => () => shopper.complete(cart)),
  )
}

/** How many statements adding to a basket whose delivery is chosen sends. */
export async function statementsOfAddition(shop: Backend, shopper: Shopper): Promise<number> {
  const [first, ...more] = (await shopper.goods()).slice(12, 17)
  const cart = await shopper.basket([{ variant_id: first!.variant_id, quantity: 1 }])
  return statementsOf(
    shop,
    more.map(
      ({ variant_id }) =>
        () =>
          shopper.must("POST", `/store/carts/${cart}/line-items`, { variant_id, quantity: 1 }),
    ),
  )
}
