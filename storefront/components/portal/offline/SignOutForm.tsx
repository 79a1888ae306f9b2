"use client"

import { type ReactNode, useEffect, useState } from "react"
import { Notice } from "@/components/ui/Notice"
import { forgetGoods } from "@/lib/portal/listing/forget"
import { isWritten } from "@/lib/portal/listing/kept"
import { hasPhotos } from "@/lib/portal/listing/kept-photos"
import { useKept } from "@/lib/portal/offline/kept-here"
import { tellWorker } from "@/lib/portal/offline/tell-worker"

/**
 * Signing out: what is kept on this phone goes at the tap, whether the shop hears of it or not. What the shop does not have yet
 * would be lost: then the first tap says so, and the second signs out.
 */
export function SignOutForm({
  action,
  keeps,
  loses,
  className,
  children,
}: {
  action: (form: FormData) => Promise<void>
  /** The portal whose worker keeps something. */
  keeps?: string
  /** What is said before something is lost. */
  loses: string
  className: string
  children: ReactNode
}) {
  const taps = useKept()?.taps.length ?? 0
  const [photos, setPhotos] = useState(false)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (keeps) void hasPhotos().then(setPhotos)
  }, [keeps])
  return (
    <form
      action={action}
      onSubmit={(event) => {
        if (!keeps) return
        if (!asked && (isWritten() || photos || taps > 0)) {
          event.preventDefault()
          setAsked(true)
          return
        }
        void forgetGoods()
        void tellWorker(keeps, { forget: true })
      }}
      className={className}
    >
      {asked ? (
        <Notice tone="error" className="mb-2 w-full text-cham">
          {loses}
        </Notice>
      ) : null}
      {children}
    </form>
  )
}
