import { officePaths } from "../office-paths"
import { type FiguresTable, type Period, SALES_BY, type SalesBy } from "./asked"

const days = ({ from, to }: Period) => ({ tu: from, den: to })

const by = (wanted: Partial<Record<SalesBy, string>>) =>
  Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [SALES_BY[name as SalesBy], value]),
  )

/** Figures of a time. */
export const figuresPath = (period: Period) =>
  `${officePaths.figures}?${new URLSearchParams(days(period))}`

/** The lines behind a figure. */
export const salesPath = (
  period: Period,
  wanted: Partial<Record<SalesBy, string>> = {},
  page = 1,
) => {
  const query = { ...days(period), ...by(wanted), ...(page > 1 ? { trang: String(page) } : {}) }
  return `${officePaths.figures}/ban-hang?${new URLSearchParams(query)}`
}

/** The orders behind how a seller answers, or all of them. */
export const askedOrdersPath = (period: Period, seller?: string, page = 1) => {
  const query = {
    ...days(period),
    ...by(seller ? { seller } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  }
  return `${officePaths.figures}/don-hang?${new URLSearchParams(query)}`
}

/** The same lines as a file. */
export const salesFilePath = (
  format: "csv" | "xlsx",
  period: Period,
  wanted: Partial<Record<SalesBy, string>>,
) =>
  `${officePaths.figures}/ban-hang/tep/${format}?${new URLSearchParams({ ...days(period), ...by(wanted) })}`

/** All figures of a time as a paper, or one of their tables with every row. */
export const figuresFilePath = (
  period: Period,
  file: { format: "pdf" } | { format: "csv" | "xlsx"; of: FiguresTable },
) =>
  `${officePaths.figures}/tep/${file.format}?${new URLSearchParams({ ...days(period), ...("of" in file ? { bang: file.of } : {}) })}`

/** Certificates that hold, of which some are counted. */
export const holdingPath = (wanted: Record<string, string> = {}) =>
  `${officePaths.certificates}?${new URLSearchParams({ holding: "yes", ...wanted })}`
