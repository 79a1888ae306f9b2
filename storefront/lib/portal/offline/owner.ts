import type { SellerMe } from "../types"

/** To whom belongs what a phone keeps: one person, acting for one seller. */
export const tapOwner = ({ member, seller }: Pick<SellerMe, "member" | "seller">): string =>
  `${member.id}.${seller.id}`
