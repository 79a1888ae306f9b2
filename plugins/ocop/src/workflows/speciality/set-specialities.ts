import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SPECIALITY_MODULE } from "../../modules/speciality"
import type SpecialityModuleService from "../../modules/speciality/service"
import type { SpecialityInput } from "../inputs"
import { undoUpsert, upsert, type RowStore } from "../upsert"

type SpecialityRow = SpecialityInput & { id: string }

const LISTS = ["season_months", "certifications", "export_markets"] as const

// The lists are JSON columns, whose type in the model is an object.
type Stored = Omit<SpecialityInput, (typeof LISTS)[number]> &
  Record<(typeof LISTS)[number], Record<string, unknown>>

function toRow<Input extends SpecialityInput>(input: Input): Input & Stored {
  const lists = Object.fromEntries(LISTS.map((name) => [name, input[name] ?? []]))
  return { ...input, ...lists } as unknown as Input & Stored
}

const store = (
  specialities: SpecialityModuleService,
): RowStore<SpecialityRow, SpecialityInput> => ({
  list: async (ids) =>
    (await specialities.listSpecialities(
      { product_id: ids },
      { take: ids.length },
    )) as unknown as SpecialityRow[],
  create: async (inputs) =>
    (await specialities.createSpecialities(inputs.map(toRow))) as unknown as SpecialityRow[],
  update: (rows) => specialities.updateSpecialities(rows.map(toRow)),
  remove: (ids) => specialities.deleteSpecialities(ids),
  keyOf: (item) => item.product_id,
  idOf: (row) => row.id,
})

const validateSpecialitiesStep = createStep(
  "validate-specialities",
  async (specialities: SpecialityInput[]) => {
    for (const item of specialities) {
      const months = item.season_months ?? []
      if (months.some((month) => !Number.isInteger(month) || month < 1 || month > 12)) {
        throw invalid(`season_months: 1 to 12, not ${months.join(", ")}`, item)
      }
      if (!/^QD26-(0[1-9]|1\d|2[0-6])$/.test(item.set_code)) {
        throw invalid(`set_code: no product set "${item.set_code}"`, item)
      }
      // The parcel's price follows from it: what can be sent must weigh something.
      if ((item.shippable ?? true) && !(item.weight_grams > 0)) {
        throw invalid("weight_grams: needed for what can be sent", item)
      }
    }
  },
)

const setSpecialitiesStep = createStep(
  "set-specialities",
  async (inputs: SpecialityInput[], { container }) => {
    const rows = store(container.resolve<SpecialityModuleService>(SPECIALITY_MODULE))
    const result = await upsert(rows, inputs)
    return new StepResponse(result.rows, result.undo)
  },
  async (undo, { container }) => {
    await undoUpsert(store(container.resolve<SpecialityModuleService>(SPECIALITY_MODULE)), undo)
  },
)

function invalid(message: string, item: SpecialityInput): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `${message} (product ${item.product_id})`)
}

/**
 * Says what products are beyond commerce, one speciality per product; a second call replaces the first.
 *
 * @returns the specialities, in the order of the input
 * @throws INVALID_DATA naming the field
 */
export const setSpecialitiesWorkflow = createWorkflow(
  "set-specialities",
  (input: { specialities: SpecialityInput[] }) => {
    validateSpecialitiesStep(input.specialities)
    return new WorkflowResponse(setSpecialitiesStep(input.specialities))
  },
)
