import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { toks } from "@ocop/kit/text"

/** Something with a name that a shopper may be typing. */
export interface Named {
  slug: string
  name_vi: string
  name_en: string
  /** Only age-restricted goods stand behind it. */
  adult: boolean
  /** The province of today, for a former one. */
  today_vi?: string
  today_en?: string
}

export interface Names {
  provinces: Candidate[]
  sellers: Candidate[]
  sets: Candidate[]
}

/** A name with its folded words, in both languages. */
export interface Candidate extends Named {
  words: string[]
}

const PROVINCES = `select slug, name_vi, name_en, false adult, null today_vi, null today_en from province
  union all
  select f.slug, f.name_vi, f.name_en, false, p.name_vi, p.name_en
  from former_province f join province p on p.code = f.province_code
  where f.slug not in (select slug from province)`

const SELLERS = `select s.handle slug, s.name_vi, s.name_en, bool_and(coalesce(sp.age_restricted, false)) adult
  from seller s join listing l on l.seller_id = s.id and l.deleted_at is null
  join product p on p.id = l.product_id and p.deleted_at is null and p.status = 'published'
  left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
  where s.status = 'active' and s.deleted_at is null group by s.id`

const SETS = `select c.handle slug, c.name name_vi, coalesce(t.translations ->> 'name', c.name) name_en,
    bool_and(sp.age_restricted) adult
  from product_category c
  join speciality sp on sp.set_slug = c.handle and sp.deleted_at is null
  join product p on p.id = sp.product_id and p.deleted_at is null and p.status = 'published'
  left join translation t on t.reference_id = c.id and t.reference = 'product_category'
    and t.locale_code = 'en-US' and t.deleted_at is null
  where c.deleted_at is null group by c.id, t.translations`

/** Milliseconds for which names are kept: as fresh as the search index itself. */
const KEPT_MS = 5_000

let kept: { names: Names; read: number } | undefined
let reading: Promise<Names> | undefined

/** The names of places, open sellers and sets with goods; read at most once in a few seconds, and never waited for twice. */
export async function readNames(knex: Knex): Promise<Names> {
  if (kept && Date.now() - kept.read < KEPT_MS) return kept.names
  reading ??= load(knex).finally(() => (reading = undefined))
  // While they are read anew, whoever types gets those of a moment ago.
  if (!kept) return reading
  reading.catch(() => undefined)
  return kept.names
}

async function load(knex: Knex): Promise<Names> {
  const [provinces, sellers, sets] = await Promise.all(
    [PROVINCES, SELLERS, SETS].map(async (sql) => {
      const { rows } = await knex.raw<{ rows: Named[] }>(sql)
      return rows.map((row) => ({
        ...row,
        words: [...new Set(toks(`${row.name_vi} ${row.name_en}`))],
      }))
    }),
  )
  const names = { provinces: provinces ?? [], sellers: sellers ?? [], sets: sets ?? [] }
  kept = { names, read: Date.now() }
  return names
}

/**
 * The names that hold every word typed, each as the beginning of one of theirs; the shorter name first, since the
 * typed part is more of it.
 */
export function matching(
  candidates: readonly Candidate[],
  q: string,
  adult: boolean,
  limit: number,
): Candidate[] {
  const typed = toks(q).slice(0, 8)
  if (!typed.length || (typed.length === 1 && (typed[0] as string).length < 2)) return []
  const found = candidates.filter(
    (candidate) =>
      (adult || !candidate.adult) &&
      typed.every((word) => candidate.words.some((own) => own.startsWith(word))),
  )
  const first = typed[0] as string
  const begins = (candidate: Candidate): number => (candidate.words[0]?.startsWith(first) ? 0 : 1)
  return found
    .sort((a, b) => begins(a) - begins(b) || a.name_vi.length - b.name_vi.length)
    .slice(0, limit)
}
