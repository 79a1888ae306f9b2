/** The house whose name and colours letters and papers carry. */
export interface Shop {
  name: string
  tagline: string
  /** Where buyers reach the shop, without a slash at the end. */
  url: string
  hotline: string | null
  /** Whether it shows demonstration data; then every letter says so. */
  demonstration: boolean
}

/** Colours of the shop, named after materials. Mail programs know no custom properties. */
export const COLOURS = {
  /** chàm: text */
  ink: "#1B2A4A",
  /** lá chè: actions */
  leaf: "#1F6B4F",
  /** gấc: prices */
  gac: "#C53A1E",
  /** a cool near-white: ground */
  ground: "#F5F7F8",
  line: "#D5DBE1",
  quiet: "#55617A",
} as const
