"use client"

import { useEffect } from "react"
import { endUnheardActions } from "@/lib/portal/unheard"

/** On every page of a portal: what is asked on a dead network is not waited for until the browser gives up. */
export function EndUnheard() {
  useEffect(() => endUnheardActions(window), [])
  return null
}
