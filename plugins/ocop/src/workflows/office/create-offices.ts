import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { OFFICE_MODULE } from "../../modules/office"
import type OfficeModuleService from "../../modules/office/service"
import type { OfficeInput } from "../inputs"
import { undoUpsert, upsert, type RowStore } from "../upsert"

type OfficeRow = OfficeInput & { id: string }

const store = (office: OfficeModuleService): RowStore<OfficeRow, OfficeInput> => ({
  list: (codes) => office.listOffices({ province_code: codes }, { take: codes.length }),
  create: (inputs) => office.createOffices(inputs),
  update: (rows) => office.updateOffices(rows),
  remove: (ids) => office.deleteOffices(ids),
  keyOf: (item) => item.province_code,
  idOf: (row) => row.id,
})

const createOfficesStep = createStep(
  "create-offices",
  async (inputs: OfficeInput[], { container }) => {
    const result = await upsert(
      store(container.resolve<OfficeModuleService>(OFFICE_MODULE)),
      inputs,
    )
    return new StepResponse(result.rows, result.undo)
  },
  async (undo, { container }) => {
    await undoUpsert(store(container.resolve<OfficeModuleService>(OFFICE_MODULE)), undo)
  },
)

/** Opens trade offices, one per province; a second call for a province renames its office. */
export const createOfficesWorkflow = createWorkflow(
  "create-offices",
  (input: { offices: OfficeInput[] }) => new WorkflowResponse(createOfficesStep(input.offices)),
)
