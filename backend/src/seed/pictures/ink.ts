/**
 * Inks, named after the things Vietnamese dyers and printers took them from.
 * Nghệ (#E0A526) is not among them: it is kept for the star stamp alone.
 */
export const INK = {
  cham: "#1B2A4A",
  laChe: "#1F6B4F",
  gac: "#C53A1E",
  canhKien: "#8E3440",
  cuNau: "#74492F",
  dat: "#B0623A",
  rom: "#C9A468",
  reu: "#66763A",
  song: "#2B6B7C",
  lam: "#33608F",
  sim: "#674673",
  hongDao: "#BC5A6C",
  khoi: "#5B6B7B",
  than: "#39404A",
  matOng: "#B5762A",
  nga: "#EFE6D2",
} as const

export type InkName = keyof typeof INK

/** The paper of labels: a cool near-white, as the shop's own ground. */
export const PAPER = "#FAFCFB"

/** The ground behind a pack says its group before anything is read. */
const GROUNDS: Record<string, string> = {
  "thuc-pham": "#E9F0EC",
  "do-uong": "#E6EEF4",
  "duoc-lieu": "#ECF0E4",
  "thu-cong-my-nghe": "#F0ECEA",
  "sinh-vat-canh": "#E6F1EE",
  "du-lich": "#E7EEF6",
}

export function ground(group: string): string {
  return GROUNDS[group] ?? "#EAEFF1"
}

function channels(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

/** `share` of b mixed into a, as printers thin an ink: mix(ink, PAPER, 0.8) is its palest tint. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)]
  return `#${x
    .map((v, i) =>
      Math.round(v + (y[i]! - v) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`
}

/** Relative luminance (WCAG), to choose dark or light lettering. */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((v) => {
    const s = v / 255
    return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
