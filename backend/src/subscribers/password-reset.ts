import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { type PasswordReset, sendResetLetter } from "../accounts/reset-letter"

/** From the event, not from the outbox: the token lives 15 minutes, and whoever gets no letter asks again. */
export default async function onPasswordReset({
  event,
  container,
}: SubscriberArgs<PasswordReset>): Promise<void> {
  await sendResetLetter(container, event.data)
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.PASSWORD_RESET,
  context: { subscriberId: "password-reset" },
}
