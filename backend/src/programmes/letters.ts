import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  type Form,
  PROGRAMME_TOLD,
  type ProgrammeTold,
  type Raised,
  raisedSince,
} from "@ocop/ocop/modules/programme"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import { tellOfficers } from "../sellers/officers"
import { raisedNotice, sellerProgrammeNotice } from "./letter-words"

/** Who hears of programmes: a seller of his part in one, its office of prices that were raised before it began. */
export const programmeLetterHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: PROGRAMME_TOLD,
    handle: async (messages) => {
      for (const { payload } of messages)
        await tellOf(container, payload as unknown as ProgrammeTold)
    },
  },
]

interface Named {
  name_vi: string
  name_en: string
  office: string
  province_code: string
  form: Form
}

async function tellOf(
  container: MedusaContainer,
  { programme_id: id, ref, kind, seller_id, product_id, why, words }: ProgrammeTold,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const programme = await knex("programme as p")
    .join("office as o", "o.id", "p.office_id")
    .where("p.id", id)
    .first<Named | undefined>(
      "p.name_vi",
      "p.name_en",
      "p.form",
      "o.name as office",
      "o.province_code",
    )
  if (!programme) return
  const about = { id: ref, type: "programme" }
  if (kind === "raised") {
    const goods: Raised[] = await raisedSince(knex, id)
    if (goods.length === 0) return
    const notice = raisedNotice({ id, name: programme.name_vi, goods }, shop())
    return tellOfficers(container, programme.province_code, notice, about)
  }
  if (!seller_id) return
  const product = product_id
    ? await knex("product").where({ id: product_id }).first<{ title: string } | undefined>("title")
    : undefined
  const told = { ...programme, id, kind, product: product?.title ?? null, why, words }
  await tellMembers(
    container,
    seller_id,
    (locale) => sellerProgrammeNotice(told, locale, shop()),
    about,
  )
}
