import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Options of the plugin in medusa-config. */
export interface VietnamOptions {
  /** Key of signed links and of confirmations; the same that the provider `vietqr` gets as `secret`. */
  linkSecret: string
}

/** @throws MedusaError UNEXPECTED_STATE when the application gave no secret: nothing is signed with a guessable one */
export function vietnamOptions(container: MedusaContainer): VietnamOptions {
  const { plugins } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const plugin = plugins.find(
    (entry): entry is Exclude<typeof entry, string> =>
      typeof entry !== "string" && entry.resolve === "@ocop/vietnam",
  )
  const linkSecret = plugin?.options?.linkSecret
  if (typeof linkSecret !== "string" || !linkSecret) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "@ocop/vietnam: option linkSecret is missing",
    )
  }
  return { linkSecret }
}
