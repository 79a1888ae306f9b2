import type { Cell } from "@ocop/kit/csv"
import { dayInVietnam } from "@ocop/kit/days"
import type { SingleCode } from "@ocop/ocop/modules/programme"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { type Format, writeTable } from "../tables/write-table"

const HEAD: Record<Locale, readonly [string, string, string]> = {
  vi: ["Mã", "Ngày dùng", "Số đơn"],
  en: ["Code", "Used on", "Order"],
}

/** Codes as a table, to be printed and given out. */
export async function codesFile(
  format: Format,
  codes: readonly SingleCode[],
  locale: Locale,
): Promise<Buffer> {
  const rows: Cell[][] = codes.map(({ code, used_at, display_id }) => [
    code,
    used_at && dayInVietnam(used_at),
    display_id,
  ])
  return writeTable([HEAD[locale], ...rows], format, [16, 12, 10])
}
