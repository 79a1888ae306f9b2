import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  INVITATION_DAYS,
  OFFICE_MODULE,
  OFFICER_INVITED,
  type OfficeModuleService,
} from "@ocop/ocop/modules/office"
import { note, type Note } from "@ocop/vietnam/letters"
import { sendOnce } from "../letters/send-once"
import { shop } from "../orders/shop"
import { officeInvitationLink } from "./invitation-token"

/** Whoever is invited to an office gets the link by letter, and nobody else does. */
export function officeInvitationHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: OFFICER_INVITED,
      handle: async (messages) => {
        for (const { key } of messages) await sendInvitation(container, key)
      },
    },
  ]
}

async function sendInvitation(container: MedusaContainer, id: string): Promise<void> {
  const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [invitation] = await service.listOfficerInvitations({ id, status: "pending" }, { take: 1 })
  const [office] = invitation
    ? await service.listOffices({ id: invitation.office_id }, { take: 1 })
    : []
  // Taken back since.
  if (!invitation || !office) return
  await sendOnce(container, {
    to: invitation.email,
    channel: "email",
    template: "office-invitation",
    content: note(letter(invitation, office.name, officeInvitationLink(invitation)), shop()),
    idempotency_key: `office-invitation:${id}`,
    resource_id: id,
    resource_type: "officer_invitation",
  })
}

function letter(
  { locale, name, role }: { locale: Note["locale"]; name: string; role: "head" | "reviewer" },
  office: string,
  url: string,
): Note {
  if (locale === "en")
    return {
      locale,
      subject: `You are invited to ${office}`,
      title: `${office}: you are invited`,
      text: [
        `Dear ${name},`,
        `${shop().name} invites you to act for ${office}, as ${role === "head" ? "head" : "reviewer"}. Choose a password, then set up two-step sign-in on your phone; both are needed to work here.`,
        `The link works once, within ${INVITATION_DAYS} days.`,
      ],
      action: { label: "Accept the invitation", url },
      remark: "If you do not work for this office, do nothing.",
    }
  return {
    locale,
    subject: `Lời mời làm việc cho ${office}`,
    title: `Mời bạn làm việc cho ${office}`,
    text: [
      `Kính gửi ${name},`,
      `${shop().name} mời bạn làm việc cho ${office}, vai trò ${role === "head" ? "lãnh đạo" : "cán bộ thẩm định"}. Bạn chọn mật khẩu, rồi bật đăng nhập hai lớp trên điện thoại; cần cả hai mới làm việc được ở đây.`,
      `Đường dẫn dùng được một lần, trong ${INVITATION_DAYS} ngày.`,
    ],
    action: { label: "Nhận lời mời", url },
    remark: "Nếu bạn không làm việc cho sở này, hãy bỏ qua thư.",
  }
}
