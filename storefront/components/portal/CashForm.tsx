import type { ReactNode } from "react"
import { currentLocale } from "@/i18n/current"
import { receiveCash } from "@/lib/portal/receive-cash"
import { BigButton } from "./BigButton"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** The seller's word that the cash of an order came. */
export async function CashForm({
  id,
  back,
  variant,
  children,
}: {
  /** Of the order. */
  id: string
  /** The page that it is said on. */
  back: "order" | "money"
  variant?: "secondary"
  /** What the button says. */
  children: ReactNode
}) {
  return (
    <PortalForm
      action={receiveCash}
      hidden={{ id, back, locale: await currentLocale() }}
      words={await portalFormWords()}
    >
      <BigButton variant={variant}>{children}</BigButton>
    </PortalForm>
  )
}
