import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { mustBeShared } from "./codes"
import {
  columnsOf,
  found,
  namingTaken,
  noted,
  type Programme,
  programmeOf,
  type ProgrammeTerms,
} from "./rows"

/** `code` of the error when a form that made a draft is sent once more with something else in it. */
export const PROGRAMME_DRAFTED = "programme_drafted"

interface Fresh {
  office_id: string
  officer: string
  terms: ProgrammeTerms
  /** What the form is called that asks; null of who asks without one. */
  client_key: string | null
}

/**
 * Writes a draft. A form makes one: sent again it is answered with the draft that it made, whatever became of that, also where both are
 * under way at once.
 *
 * @throws NOT_ALLOWED (`programme_drafted`) naming client_key, when that form made one of other terms; DUPLICATE_ERROR naming slug, or
 *   voucher_code, also where it is a code that somebody uses once
 */
export async function draft(knex: Knex, fresh: Fresh): Promise<Programme> {
  const before = await madeBefore(knex, fresh)
  if (before) return before
  try {
    return await knex.transaction((trx) => write(trx, fresh))
  } catch (error) {
    // The same form at the same time: whichever constraint saw it first, there is a draft by now.
    const made = MedusaError.isMedusaError(error) ? await madeBefore(knex, fresh) : null
    if (made) return made
    throw error
  }
}

async function write(
  trx: Knex.Transaction,
  { office_id, officer, terms, client_key }: Fresh,
): Promise<Programme> {
  const id = generateEntityId(undefined, "prog")
  await mustBeShared(trx, terms.voucher_code)
  const by = { drafted_by: officer, changed_by: officer }
  const sent = client_key === null ? {} : { client_key, client_terms: sentTerms(terms) }
  const [row] = await namingTaken(
    trx("programme")
      .insert({ id, office_id, ...by, ...sent, ...columnsOf(terms) })
      .returning("*"),
  )
  const programme = found(row, id)
  await noted(trx, programme, { type: "officer", id: officer }, "drafted")
  return programme
}

async function madeBefore(
  knex: Knex,
  { office_id, terms, client_key }: Fresh,
): Promise<Programme | null> {
  if (client_key === null) return null
  const row = await knex("programme")
    .where({ office_id, client_key })
    .first<Record<string, unknown> | undefined>()
  if (!row) return null
  if (row.client_terms === sentTerms(terms)) return programmeOf(row)
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "client_key: biểu mẫu này đã lưu một bản soạn với nội dung khác; this form has made a draft of other terms already",
    PROGRAMME_DRAFTED,
  )
}

/** The address is none of it: a form tries another one when its first is taken. */
const sentTerms = ({ slug: _, ...terms }: ProgrammeTerms): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(terms).sort()))
    .digest("base64url")
