"use client"

import { useSyncExternalStore } from "react"
import { Button } from "@/components/ui/Button"

const never = () => () => undefined

/** Opens the browser's own print; without scripts it is not there, as it could do nothing. */
export function PrintButton({ children }: { children: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return scripted ? (
    <Button onClick={() => print()} className="min-h-14 w-full text-lg sm:w-auto">
      {children}
    </Button>
  ) : null
}
