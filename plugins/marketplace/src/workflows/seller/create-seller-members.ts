import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"
import type { SellerMemberInput } from "../inputs"
import { ACTOR_KEY } from "./identity"

type Undo = { members: string[]; memberships: string[]; identities: string[] }

/**
 * Makes a person, their membership and an identity with the given password, for each. An e-mail that already has an
 * identity is refused, never attached: anybody may register an e-mail that is not his, and
 * attaching it here would hand him the seller.
 */
const createSellerMembersStep = createStep(
  "create-seller-members",
  async (inputs: SellerMemberInput[], { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const auth = container.resolve(Modules.AUTH)
    const undo: Undo = { members: [], memberships: [], identities: [] }
    try {
      const members = await sellers.createSellerMembers(
        inputs.map(({ name, email }) => ({ name, email: lower(email) })),
      )
      undo.members = members.map((member) => member.id)
      const memberships = await sellers.createMemberships(
        inputs.map(({ seller_id, role }, index) => ({
          seller_id,
          role,
          member_id: members[index]?.id,
        })),
      )
      undo.memberships = memberships.map((membership) => membership.id)
      for (const [index, { email, password }] of inputs.entries()) {
        const { success, authIdentity, error } = await auth.register("emailpass", {
          body: { email: lower(email), password },
        })
        if (!success || !authIdentity) {
          throw new MedusaError(
            MedusaError.Types.DUPLICATE_ERROR,
            `email: ${lower(email)} cannot be a new account (${error ?? "refused"})`,
          )
        }
        undo.identities.push(authIdentity.id)
        await auth.updateAuthIdentities({
          id: authIdentity.id,
          app_metadata: { [ACTOR_KEY]: members[index]?.id },
        })
      }
      return new StepResponse(members, undo)
    } catch (error) {
      await remove(undo, sellers, auth)
      throw error
    }
  },
  async (undo, { container }) => {
    if (!undo) return
    await remove(
      undo,
      container.resolve<SellerModuleService>(SELLER_MODULE),
      container.resolve(Modules.AUTH),
    )
  },
)

async function remove(
  undo: Undo,
  sellers: SellerModuleService,
  auth: { deleteAuthIdentities(ids: string[]): Promise<void> },
): Promise<void> {
  if (undo.identities.length > 0) await auth.deleteAuthIdentities(undo.identities)
  if (undo.memberships.length > 0) await sellers.deleteMemberships(undo.memberships)
  if (undo.members.length > 0) await sellers.deleteSellerMembers(undo.members)
}

const lower = (email: string) => email.trim().toLowerCase()

/**
 * Makes accounts for people who act for a seller (actor `seller_member`, e-mail and password).
 * @throws DUPLICATE_ERROR naming the e-mail when it is taken by any actor; nothing is left behind
 */
export const createSellerMembersWorkflow = createWorkflow(
  "create-seller-members",
  (input: { members: SellerMemberInput[] }) =>
    new WorkflowResponse(createSellerMembersStep(input.members)),
)
