import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { OFFICE_MODULE } from "../../modules/office"
import type OfficeModuleService from "../../modules/office/service"
import type { OfficerInput } from "../inputs"

interface Undo {
  officers: string[]
  identities: string[]
}

const createOfficersStep = createStep(
  "create-officers",
  async (inputs: OfficerInput[], { container }) => {
    const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
    const auth = container.resolve(Modules.AUTH)
    const undo: Undo = { officers: [], identities: [] }
    const created = await service.createOfficers(
      inputs.map(({ office_id, name, email, role, demonstration }) => ({
        office_id,
        name,
        email: email.toLowerCase(),
        role: role ?? "reviewer",
        demonstration: demonstration ?? false,
      })),
    )
    undo.officers = created.map(({ id }) => id)
    for (const [index, { email, password }] of inputs.entries()) {
      const { authIdentity, error } = await auth.register("emailpass", {
        body: { email: email.toLowerCase(), password },
      })
      if (!authIdentity) {
        // A step that throws is not compensated with what it did so far: it clears up itself.
        await remove(container, undo)
        throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `email: ${email}: ${error}`)
      }
      undo.identities.push(authIdentity.id)
      await auth.updateAuthIdentities({
        id: authIdentity.id,
        app_metadata: { officer_id: created[index]?.id },
      })
    }
    return new StepResponse(created, undo)
  },
  async (undo, { container }) => {
    if (undo) await remove(container, undo)
  },
)

async function remove(container: MedusaContainer, undo: Undo): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  if (undo.identities.length) await auth.deleteAuthIdentities(undo.identities)
  await container.resolve<OfficeModuleService>(OFFICE_MODULE).deleteOfficers(undo.officers)
}

/**
 * Lets people act for an office: each can then sign in at `/auth/officer/emailpass`.
 *
 * @returns the officers, in the order of the input
 * @throws DUPLICATE_ERROR when an e-mail address already has an account; none is made then
 */
export const createOfficersWorkflow = createWorkflow(
  "create-officers",
  (input: { officers: OfficerInput[] }) => new WorkflowResponse(createOfficersStep(input.officers)),
)
