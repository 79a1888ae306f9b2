"use client"

import { createContext, type ReactNode, useContext } from "react"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"

const Seller = createContext<string | undefined>(undefined)
const Owner = createContext("")

/** Children that are drawn for one seller, by id. Of a page, never of a layout, which stays when the seller changes. */
export function DrawnFor({
  seller,
  owner,
  children,
}: {
  seller: string
  /** To whom belongs what is kept on this phone (`tapOwner`). */
  owner: string
  children: ReactNode
}) {
  return (
    <Seller value={seller}>
      <Owner value={owner}>{children}</Owner>
    </Seller>
  )
}

/** To whom belongs what this part of the page keeps on the phone. */
export const useOwner = () => useContext(Owner)

/** The seller that this part of the page is drawn for. */
export const useDrawnFor = () => useContext(Seller)

/** In each form that changes something: for whom it was drawn. */
export function DrawnForField() {
  const seller = useDrawnFor()
  return seller ? <input type="hidden" name={DRAWN_FOR} value={seller} /> : null
}
