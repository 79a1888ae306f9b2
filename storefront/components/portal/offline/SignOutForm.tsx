"use client"

import type { ReactNode } from "react"
import { forgetGoods } from "@/lib/portal/listing/forget"
import { tellWorker } from "@/lib/portal/offline/tell-worker"

/** Signing out: what is kept on this phone goes at the tap, whether the shop hears of it or not. */
export function SignOutForm({
  action,
  keeps,
  className,
  children,
}: {
  action: (form: FormData) => Promise<void>
  /** The portal whose worker keeps something. */
  keeps?: string
  className: string
  children: ReactNode
}) {
  return (
    <form
      action={action}
      onSubmit={() => {
        if (!keeps) return
        void tellWorker(keeps, { forget: true })
        void forgetGoods()
      }}
      className={className}
    >
      {children}
    </form>
  )
}
