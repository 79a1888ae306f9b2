import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { note, type Note } from "@ocop/vietnam/letters"
import { sendOnce } from "../letters/send-once"
import { shop } from "../orders/shop"

/** What Medusa tells when somebody asks to set a new password (`auth.password_reset`). */
export interface PasswordReset {
  /** The name asked for: an e-mail address, or a phone number, to which we cannot write. */
  entity_id: string
  actor_type: string
  /** Signed, good for 15 minutes and for one use. */
  token: string
  metadata?: { locale?: unknown }
}

type Words = Pick<Note, "subject" | "title" | "remark"> & { text: string; open: string }

const WORDS: Record<Note["locale"], (name: string) => Words> = {
  vi: (name) => ({
    subject: `${name}: đặt mật khẩu mới`,
    title: "Đặt mật khẩu mới",
    text: "Bấm nút dưới đây để đặt mật khẩu mới. Đường dẫn dùng được một lần, trong 15 phút.",
    open: "Đặt mật khẩu mới",
    remark: "Nếu bạn không yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.",
  }),
  en: (name) => ({
    subject: `${name}: set a new password`,
    title: "Set a new password",
    text: "Press the button below to set a new password. The link works once, within 15 minutes.",
    open: "Set a new password",
    remark: "If you did not ask for this, do nothing: the old password goes on working.",
  }),
}

/**
 * Writes to a shopper who forgot his password. Nobody else is written to: sellers and officers are known to the
 * marketplace in person, and call.
 *
 * @throws when the mail server refuses
 */
export async function sendResetLetter(
  container: MedusaContainer,
  { entity_id, actor_type, token, metadata }: PasswordReset,
): Promise<void> {
  if (actor_type !== "customer" || !entity_id.includes("@")) return
  const locale = metadata?.locale === "en" ? "en" : "vi"
  const { text, open, ...head } = WORDS[locale](shop().name)
  const path = `${locale === "en" ? "/en" : ""}/tai-khoan/dat-lai-mat-khau`
  await sendOnce(container, {
    to: entity_id,
    channel: "email",
    template: "password-reset",
    content: note(
      {
        ...head,
        locale,
        text: [text],
        action: { label: open, url: `${shop().url}${path}?t=${encodeURIComponent(token)}` },
      },
      shop(),
    ),
    idempotency_key: `password-reset:${createHash("sha256").update(token).digest("hex")}`,
    resource_type: "customer",
  })
}
