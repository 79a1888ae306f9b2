import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type Channel, SELLER_MODULE, type SellerModuleService } from "../../modules/seller"

export interface ChosenChannels {
  member_id: string
  channels: Channel[]
  /** +84…; null for the number they sign in with. */
  message_phone: string | null
}

const chooseChannelsStep = createStep(
  "choose-channels",
  async ({ member_id: id, channels, message_phone }: ChosenChannels, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const before = await service.retrieveSellerMember(id)
    // A list where Medusa's types know only of objects.
    const member = await service.updateSellerMembers({
      id,
      message_phone,
      channels: channels as unknown as Record<string, unknown>,
    })
    return new StepResponse(member, {
      id,
      message_phone: before.message_phone,
      channels: before.channels,
    })
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellerMembers(before)
  },
)

/** Has a member be told of orders in other ways; that they can be reached by them is the caller's to know. */
export const chooseChannelsWorkflow = createWorkflow(
  "choose-channels",
  (input: ChosenChannels) => new WorkflowResponse(chooseChannelsStep(input)),
)
