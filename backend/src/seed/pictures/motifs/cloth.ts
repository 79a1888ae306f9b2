import { INK, mix, PAPER } from "../ink"
import type { Motif } from "./burin"

function brocade(step: number): string {
  let d = ""
  for (let x = -30; x <= 30; x += step) {
    d += `M${x} ${-step / 2}l${step / 2} ${step / 2}l${-step / 2} ${step / 2}l${-step / 2} ${-step / 2}Z`
  }
  return d
}

/** Thổ cẩm: a folded length, its woven bands running across. */
export const brocadeCloth: Motif = (b) => {
  const band = (y: number, fill: string) => {
    let lozenges = ""
    for (let i = 0; i < 6; i += 1) {
      const x = -24 + i * 12
      const at = y + 9 - ((x + 30) / 72) * 4
      lozenges += `M${x - 5} ${at}l5 -6l5 6l-5 6ZM${x - 2} ${at}l2 -2.4l2 2.4l-2 2.4Z`
    }
    return (
      b.flat(`M-30 ${y}L42 ${y - 4}V${y + 15}L-30 ${y + 19}Z`, fill) +
      b.line(lozenges, 0.8, PAPER) +
      b.flat(`M-30 ${y}L-40 ${y - 8}V${y + 11}L-30 ${y + 19}Z`, mix(fill, b.ink, 0.4))
    )
  }
  return (
    b.shape("M-40 -34L30 -42L42 -30V36L-30 46L-40 38Z", INK.cham) +
    band(-18, INK.gac) +
    band(8, INK.laChe) +
    b.line("M-30 32L42 25M-30 36L42 29", 1.2, INK.hongDao) +
    b.line("M-40 -34L-30 -26L42 -30M-30 -26V46", 1, PAPER) +
    b.line("M-26 46v5M-18 45v5M-10 44v5M-2 43v5M6 42v5M14 41v5M22 40v5M30 38v5M38 37v5", 1, INK.gac)
  )
}

export const brocadeBag: Motif = (b) =>
  b.line("M-26 -14C-34 -60 34 -60 26 -14", 3, INK.gac) +
  b.shape("M-36 -16H36V40H-36Z", INK.cham) +
  b.flat("M-36 -4H36V16H-36Z", INK.gac) +
  b.move(b.line(brocade(12), 1.1, PAPER), 0, 6) +
  b.flat("M-36 20H36V28H-36Z", INK.laChe) +
  b.line(
    "M-34 24l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3",
    1,
    PAPER,
  ) +
  b.line("M-36 -16H36V40H-36Z", 1) +
  b.line("M-30 40v9M-20 40v9M-10 40v9M0 40v9M10 40v9M20 40v9M30 40v9", 1.4, INK.gac)

/** Lụa tằm: a quilt of raw silk, folded, and the cocoons it was. */
export const silk: Motif = (b) => {
  const raw = "#E4CFA6"
  const fold = (y: number, fill: string) =>
    b.shape(
      `M-42 ${y}C-48 ${y + 4} -48 ${y + 14} -42 ${y + 18}H36C44 ${y + 16} 46 ${y + 4} 38 ${y}Z`,
      fill,
    ) +
    b.hatch(
      `M-40 ${y + 6}Q0 ${y + 9} 38 ${y + 6}M-41 ${y + 10}Q0 ${y + 13} 38 ${y + 10}M-40 ${y + 14}Q0 ${y + 17} 36 ${y + 14}`,
      0.5,
    ) +
    b.line(`M-42 ${y}C-36 ${y + 4} -36 ${y + 14} -42 ${y + 18}`, 0.8)
  let quilting = ""
  for (let x = -30; x <= 30; x += 12) {
    quilting += `M${x} -38L${x + 8} -12M${x + 8} -38L${x} -12`
  }
  return (
    fold(16, mix(raw, INK.cuNau, 0.16)) +
    fold(0, raw) +
    b.shape("M-38 -38C-14 -42 14 -40 34 -38L40 0C14 -4 -16 -4 -42 2Z", mix(raw, PAPER, 0.35)) +
    b.hatch(quilting, 0.55) +
    b.line("M-39 -6C-14 -12 14 -12 39 -8M-39 -10C-14 -16 14 -16 38 -12", 1.1, INK.sim) +
    b.move(
      b.ball(0, 0, 14, 8.6, PAPER) +
        b.hatch("M-9 -3Q0 3 11 -2M-10 1Q0 7 11 2M-4 -7Q4 -2 12 -5", 0.5),
      24,
      36,
      -14,
    ) +
    b.move(
      b.ball(0, 0, 13, 8, "#F0DFA8") + b.hatch("M-9 -3Q0 3 10 -2M-9 1Q0 6 10 2", 0.5),
      -4,
      41,
      10,
    ) +
    b.line("M34 38C44 40 40 46 48 46M-14 44C-24 48 -28 42 -38 47", 0.7)
  )
}
