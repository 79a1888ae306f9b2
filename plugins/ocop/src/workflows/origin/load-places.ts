import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE } from "../../modules/origin"
import { withoutKind } from "../../modules/origin/names"
import type OriginModuleService from "../../modules/origin/service"
import type {
  CommuneRecord,
  FormerProvinceRecord,
  ProvinceRecord,
} from "../../modules/origin/types"
import type { CommuneInput, FormerProvinceInput, LoadPlacesInput, ProvinceInput } from "../inputs"
import { undoUpsert, upsert, type RowStore } from "../upsert"

type FoldedCommune = CommuneInput & { folded: string }

/** Rows of one insert: PostgreSQL takes 65,535 parameters, a commune has ten columns. */
const BATCH = 1000

const code = (row: { code: string }) => row.code

function stores(origin: OriginModuleService) {
  const provinces: RowStore<ProvinceRecord, ProvinceInput> = {
    list: (codes) => origin.listProvinces({ code: codes }, { take: codes.length }),
    create: (inputs) => origin.createProvinces(inputs),
    update: (rows) => origin.updateProvinces(rows),
    remove: (codes) => origin.deleteProvinces(codes),
    keyOf: code,
    idOf: code,
  }
  const formerProvinces: RowStore<FormerProvinceRecord, FormerProvinceInput> = {
    list: (codes) => origin.listFormerProvinces({ code: codes }, { take: codes.length }),
    create: (inputs) => origin.createFormerProvinces(inputs),
    update: (rows) => origin.updateFormerProvinces(rows),
    remove: (codes) => origin.deleteFormerProvinces(codes),
    keyOf: code,
    idOf: code,
  }
  const communes: RowStore<CommuneRecord, FoldedCommune> = {
    list: async (codes) =>
      asCommunes(await origin.listCommunes({ code: codes }, { take: codes.length })),
    create: async (inputs) => asCommunes(await origin.createCommunes(inputs.map(toRow))),
    update: (rows) => origin.updateCommunes(rows.map(toRow)),
    remove: (codes) => origin.deleteCommunes(codes),
    keyOf: code,
    idOf: code,
  }
  return { provinces, formerProvinces, communes }
}

// The column is JSON; its type there is an object, ours is a list of names.
const asCommunes = (rows: unknown) => rows as CommuneRecord[]
const toRow = <Row extends { old_names: string[] }>(row: Row) => ({
  ...row,
  old_names: row.old_names as unknown as Record<string, unknown>,
})

const loadPlacesStep = createStep(
  "load-places",
  async (input: LoadPlacesInput, { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    const { provinces, formerProvinces, communes } = stores(origin)
    // What the shop was given at first knows nothing of mergers since; whatever else is of such a province, the database puts right.
    const merged = await origin.listMergedProvinces({}, { select: ["code"], take: 100 })
    const gone = new Set(merged.map(({ code: of }) => of))
    const first = await upsert(
      provinces,
      input.provinces.filter((province) => !gone.has(province.code)),
    )
    const second = await upsert(formerProvinces, input.former_provinces)
    const undone = []
    for (let start = 0; start < input.communes.length; start += BATCH) {
      const batch = input.communes
        .slice(start, start + BATCH)
        .map((commune) => ({ ...commune, folded: withoutKind(commune.name_vi) }))
      undone.push((await upsert(communes, batch)).undo)
    }
    const counts = {
      provinces: input.provinces.length,
      former_provinces: input.former_provinces.length,
      communes: input.communes.length,
    }
    return new StepResponse(counts, { first: first.undo, second: second.undo, communes: undone })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { provinces, formerProvinces, communes } = stores(
      container.resolve<OriginModuleService>(ORIGIN_MODULE),
    )
    for (const batch of undo.communes) await undoUpsert(communes, batch)
    await undoUpsert(formerProvinces, undo.second)
    await undoUpsert(provinces, undo.first)
  },
)

/**
 * Writes provinces of today and of before, and communes, by their codes. Running it again with the same places changes
 * nothing; with corrected names it corrects them.
 *
 * @returns how many places of each kind were given
 */
export const loadPlacesWorkflow = createWorkflow("load-places", (input: LoadPlacesInput) => {
  return new WorkflowResponse(loadPlacesStep(input))
})
