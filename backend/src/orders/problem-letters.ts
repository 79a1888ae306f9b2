import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { NOT_SENT } from "@ocop/marketplace/modules/seller-order"
import {
  PROBLEM_CLOSED,
  PROBLEM_REPORTED,
  problemToTell,
  type ProblemToTell,
} from "@ocop/marketplace/workflows"
import { tellMembers } from "../sellers/notices"
import { orderLink } from "./letters"
import { closedLetter, reportedNotice } from "./problem-words"
import { shop } from "./shop"
import { lookUpLink, tellShopper } from "./tell-shopper"
import { orderView } from "./view"

/** Those who sell hear of a report, and the shopper of what came of it, from the outbox, once each. */
export function problemLetterHandlers(container: MedusaContainer): OutboxHandler[] {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const each = (
    topic: string,
    tell: (container: MedusaContainer, problem: ProblemToTell) => Promise<void>,
  ): OutboxHandler => ({
    topic,
    handle: async (messages) => {
      for (const { key } of messages) {
        const problem = await problemToTell(knex, key)
        if (problem) await tell(container, problem)
      }
    },
  })
  return [each(PROBLEM_REPORTED, tellSeller), each(PROBLEM_CLOSED, tellOfEnd)]
}

/** @throws when a carrier refuses, so that the outbox tries again; nobody is told twice */
async function tellSeller(container: MedusaContainer, problem: ProblemToTell): Promise<void> {
  // Closed before anybody could be told: then there is nothing to do.
  if (problem.outcome) return
  await tellMembers(
    container,
    problem.seller_id,
    (locale) => reportedNotice(problem, locale, shop()),
    { id: problem.id, type: "seller_order_problem" },
  )
}

/** @throws when the carrier refuses, so that the outbox tries again */
async function tellOfEnd(container: MedusaContainer, problem: ProblemToTell): Promise<void> {
  const { id, order_id, seller_order_id, outcome } = problem
  // That a part is not sent is told by the part's own letter.
  if (!outcome || outcome === NOT_SENT) return
  const order = await orderView(container, order_id)
  const part = order.seller_orders.find((one) => one.id === seller_order_id)
  if (!part) return
  const { locale, number } = order
  const letter = closedLetter(
    {
      outcome,
      locale,
      number,
      seller: part.seller,
      link: orderLink(order),
      look_up: lookUpLink(order),
    },
    shop(),
  )
  await tellShopper(container, order, letter, {
    key: `seller-order-problem-closed:${id}`,
    template: "seller-order-problem-closed",
    seller_order_id,
  })
}
