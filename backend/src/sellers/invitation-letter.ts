import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  INVITATION_CREATED,
  INVITATION_DAYS,
  SELLER_MODULE,
  type SellerModuleService,
} from "@ocop/marketplace/modules/seller"
import { note, type Note } from "@ocop/vietnam/letters"
import { sendOnce } from "../letters/send-once"
import { shop } from "../orders/shop"
import { invitationLink } from "./invitation-token"

/** Whoever is invited by e-mail gets the link by letter; a number gets it from the owner, whom the person knows. */
export function invitationHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: INVITATION_CREATED,
      handle: async (messages) => {
        for (const { key } of messages) await sendInvitation(container, key)
      },
    },
  ]
}

async function sendInvitation(container: MedusaContainer, id: string): Promise<void> {
  const [invitation] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listInvitations({ id, status: "pending" }, { relations: ["seller"] })
  // Revoked since, or for a phone.
  if (!invitation?.email) return
  const name = invitation.locale === "en" ? invitation.seller.name_en : invitation.seller.name_vi
  await sendOnce(container, {
    to: invitation.email,
    channel: "email",
    template: "seller-invitation",
    content: note(letter(invitation.locale, name, invitationLink(invitation)), shop()),
    idempotency_key: `invitation:${id}`,
    resource_id: id,
    resource_type: "invitation",
  })
}

function letter(locale: Note["locale"], seller: string, url: string): Note {
  if (locale === "en")
    return {
      locale,
      subject: `${seller} invites you to its shop`,
      title: `${seller} invites you`,
      text: [
        `${shop().name}: you are invited to see and fulfil the orders of ${seller}. The link works once, within ${INVITATION_DAYS} days.`,
      ],
      action: { label: "Accept the invitation", url },
      remark: "If you do not know who sent this, do nothing.",
    }
  return {
    locale,
    subject: `${seller} mời bạn vào gian hàng`,
    title: `${seller} mời bạn`,
    text: [
      `${shop().name}: bạn được mời cùng xem và xử lý đơn hàng của ${seller}. Đường dẫn dùng được một lần, trong ${INVITATION_DAYS} ngày.`,
    ],
    action: { label: "Nhận lời mời", url },
    remark: "Nếu bạn không biết ai gửi thư này, hãy bỏ qua.",
  }
}
