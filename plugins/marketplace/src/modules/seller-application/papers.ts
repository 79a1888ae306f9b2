import { record } from "@ocop/kit/audit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

/** One file of a paper: its front or its back, or a page. `digest` is of its content; of files of before, it is not known. */
export interface PaperFile {
  /** A private file's id. */
  id: string
  /** SHA-256, in hexadecimal. */
  digest: string | null
  mime: string | null
  bytes: number
}

/** So many pages has no paper that is asked for here; what is longer is one PDF. */
export const MOST_FILES = 10
/** Bytes of all files of a paper together. */
export const MOST_BYTES = 30 * 1024 * 1024

/** Until when a paper holds: a day (YYYY-MM-DD), or that it names none. */
export interface PaperTerm {
  valid_until: string | null
  endless: boolean
}

/** A paper that was verified, and stands until a newer one was looked at. */
export interface HeldPaper extends PaperTerm {
  files: PaperFile[]
  decided_by: string | null
}

/** Whose paper, and who changes it. */
export interface PaperOf {
  seller_id: string
  requirement: string
  /** Of a shop that was let in: what was verified stands beside a newer paper until staff have looked at that one. */
  keeps: boolean
  actor: { type: "seller_member"; id: string }
}

/**
 * - `full`: it has as many files, or bytes together, as it may
 * - `no_term`: it has to be said until when it holds
 * - `changed`: there is no such file of it now, or another one beside those that were named
 */
export type PaperFault = "full" | "no_term" | "changed"

interface Paper extends PaperTerm {
  files: PaperFile[]
}

interface Standing extends Paper {
  id: string
  state: string
  decided_by: string | null
  held: HeldPaper | null
}

const NOTHING: Paper = { files: [], valid_until: null, endless: false }

/**
 * Adds a file behind the others. One whose content is there already is not added again: its sender did not hear that it came.
 *
 * @param needsTerm whether it has to be known until when the paper holds
 * @param behind how many of its files the sender saw there: a back page begins no paper of its own when its front was taken away, or
 *   was judged meanwhile
 */
export const addFile = (
  trx: EntityManager,
  of: PaperOf,
  {
    file,
    term,
    needsTerm,
    behind = 0,
  }: { file: PaperFile; term?: PaperTerm; needsTerm: boolean; behind?: number },
): Promise<PaperFault | null> =>
  rewrite(trx, of, (standing) => {
    const { files, ...before } = standing ?? NOTHING
    if (behind > 0 && files.length === 0) return "changed"
    const { valid_until, endless } = term ?? before
    if (needsTerm && !valid_until && !endless) return "no_term"
    const isThere = file.digest !== null && files.some(({ digest }) => digest === file.digest)
    if (isThere) return { files, valid_until, endless }
    if (files.length >= MOST_FILES) return "full"
    if (files.reduce((sum, { bytes }) => sum + bytes, file.bytes) > MOST_BYTES) return "full"
    return { files: [...files, file], valid_until, endless }
  })

/** Takes one file out; with the last one goes what was said of the paper, and what it was to take the place of stands alone again. */
export const dropFile = (
  trx: EntityManager,
  of: PaperOf,
  file: string,
): Promise<PaperFault | null> =>
  rewrite(trx, of, (standing) => {
    if (!standing?.files.some(({ id }) => id === file)) return "changed"
    const { valid_until, endless, files } = standing
    return { valid_until, endless, files: files.filter(({ id }) => id !== file) }
  })

/** Puts the files into another order, all of them named, or says until when the paper holds. */
export const arrange = (
  trx: EntityManager,
  of: PaperOf,
  { files, term }: { files?: readonly string[]; term?: PaperTerm },
): Promise<PaperFault | null> =>
  rewrite(trx, of, (standing) => {
    if (!standing || standing.files.length === 0) return "changed"
    if (files && !isSameSet(files, standing.files)) return "changed"
    const at = (id: string) => files?.indexOf(id) ?? 0
    const ordered = files
      ? standing.files.toSorted((one, other) => at(one.id) - at(other.id))
      : standing.files
    const { valid_until, endless } = term ?? standing
    return { valid_until, endless, files: ordered }
  })

/** Whether these are the files, each once, in whatever order. */
export const isSameSet = (ids: readonly string[], files: readonly Pick<PaperFile, "id">[]) =>
  ids.length === files.length &&
  new Set(ids).size === ids.length &&
  files.every(({ id }) => ids.includes(id))

/**
 * Changes a paper under the lock of its application, with an audit entry. What was looked at is looked at again, unless its
 * files only stand in another order. Where it is kept, what was verified is not changed: a newer paper begins beside it.
 */
async function rewrite(
  trx: EntityManager,
  of: PaperOf,
  change: (standing: Standing | null) => Paper | PaperFault,
): Promise<PaperFault | null> {
  const [{ id: application } = { id: "" }] = await trx.execute<{ id: string }[]>(
    `insert into seller_application (id, seller_id, steps) values (?, ?, '{}')
     on conflict (seller_id) where deleted_at is null do update set updated_at = now() returning id`,
    [generateEntityId(undefined, "sapp"), of.seller_id],
  )
  const [standing = null] = await trx.execute<Standing[]>(
    `select id, state, valid_until, endless, files, decided_by, held from seller_evidence
     where application_id = ? and requirement = ? and deleted_at is null for update`,
    [application, of.requirement],
  )
  const begins = of.keeps && standing?.state === "verified"
  const after = change(begins ? null : standing)
  if (typeof after === "string") return after
  if (standing && !begins && isSame(standing, after)) return null
  const told = await write(trx, { application, requirement: of.requirement }, standing, {
    ...after,
    state: standing && !begins && isReordered(standing, after) ? standing.state : "given",
    held: begins ? heldOf(standing) : (standing?.held ?? null),
    // Of a shop it stays known that somebody judged it: a paper that was refused is not forgotten by taking it out.
    decided_by: of.keeps && !begins ? (standing?.decided_by ?? null) : null,
  })
  await record(trx, [
    {
      actor: of.actor,
      action: "seller.evidence",
      subject: { type: "seller", id: of.seller_id },
      before: standing ? inAudit(of.requirement, standing) : null,
      after: told ? inAudit(of.requirement, told) : null,
    },
  ])
  return null
}

type Written = Paper & Pick<Standing, "state" | "held" | "decided_by">

/** @returns what stands now; null when nothing is left of it */
async function write(
  trx: EntityManager,
  { application, requirement }: { application: string; requirement: string },
  standing: Standing | null,
  after: Written,
): Promise<Written | null> {
  if (standing && after.state === standing.state && isReordered(standing, after)) {
    await trx.execute(
      "update seller_evidence set files = cast(? as jsonb), updated_at = now() where id = ?",
      [JSON.stringify(after.files), standing.id],
    )
    return after
  }
  if (after.files.length > 0) {
    await trx.execute(
      `insert into seller_evidence (id, application_id, requirement, state, files, valid_until, endless, held, decided_by)
       values (?, ?, ?, 'given', cast(? as jsonb), ?, ?, cast(? as jsonb), ?)
       on conflict (application_id, requirement) where deleted_at is null do update set state = 'given', files = excluded.files,
         valid_until = excluded.valid_until, endless = excluded.endless, held = excluded.held, note = null,
         decided_by = excluded.decided_by, updated_at = now()`,
      [
        generateEntityId(undefined, "sevi"),
        application,
        requirement,
        JSON.stringify(after.files),
        after.valid_until,
        after.endless,
        after.held && JSON.stringify(after.held),
        after.decided_by,
      ],
    )
    return after
  }
  const id = standing?.id ?? ""
  if (!after.held && after.decided_by) {
    await trx.execute(
      `update seller_evidence set state = 'refused', files = '[]', valid_until = null, endless = false, updated_at = now()
       where id = ?`,
      [id],
    )
    return { ...NOTHING, state: "refused", held: null, decided_by: after.decided_by }
  }
  if (!after.held) {
    await trx.execute("delete from seller_evidence where id = ?", [id])
    return null
  }
  const { decided_by, ...paper } = after.held
  await trx.execute(
    `update seller_evidence set state = 'verified', files = cast(? as jsonb), valid_until = ?, endless = ?, decided_by = ?,
       note = null, held = null, updated_at = now() where id = ?`,
    [JSON.stringify(paper.files), paper.valid_until, paper.endless, decided_by, id],
  )
  return { ...paper, state: "verified", held: null, decided_by }
}

const heldOf = ({ files, valid_until, endless, decided_by }: Standing): HeldPaper => ({
  files,
  valid_until,
  endless,
  decided_by,
})

/** A proof as the audit log keeps it: of a paper which files, and what stood beside it. */
export const inAudit = (
  requirement: string,
  { state, files, valid_until, endless, held }: Omit<Written, "decided_by">,
) => ({
  requirement,
  state,
  files: files.length,
  valid_until,
  endless,
  ...(held ? { held_until: held.valid_until, held_files: held.files.map(({ id }) => id) } : {}),
})

/** Whether it is the same paper with its files in another order. */
const isReordered = (standing: Paper, after: Paper) =>
  isSameSet(
    after.files.map(({ id }) => id),
    standing.files,
  ) &&
  standing.valid_until === after.valid_until &&
  standing.endless === after.endless

const isSame = (one: Paper, other: Paper) =>
  one.valid_until === other.valid_until &&
  one.endless === other.endless &&
  JSON.stringify(one.files.map(({ id }) => id)) === JSON.stringify(other.files.map(({ id }) => id))
