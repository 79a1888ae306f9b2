import "server-only"
import { BanksObject } from "vietnam-qr-pay"

/**
 * Vietnam's banks by NAPAS's number, as money is sent to them; by the names that people know them by. One without a number
 * would be chosen by whoever chose none.
 */
export const banks: { value: string; label: string }[] = Object.values(BanksObject)
  .filter(({ bin }) => /^\d{6}$/.test(bin))
  .map(({ bin, shortName, name }) => ({ value: bin, label: `${shortName} – ${name}` }))
  .toSorted((a, b) => a.label.localeCompare(b.label, "vi"))
