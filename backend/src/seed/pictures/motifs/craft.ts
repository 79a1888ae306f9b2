import { INK, mix, PAPER } from "../ink"
import type { Motif } from "./burin"

const STRAW = "#D2B37C"

function weave(x1: number, x2: number, y1: number, y2: number, step: number): string {
  let d = ""
  let row = 0
  for (let y = y1; y < y2; y += step, row += 1) {
    for (let x = x1 + (row % 2 ? step : 0); x < x2; x += step * 2) {
      d += `M${x} ${y}q${step / 2} ${-step * 0.4} ${step} 0M${x} ${y + step * 0.5}q${step / 2} ${-step * 0.4} ${step} 0`
    }
  }
  return d
}

export const basket: Motif = (b) =>
  b.line("M-30 -8C-30 -60 30 -60 30 -8M-25 -8C-25 -52 25 -52 25 -8", 2.2, INK.cuNau) +
  b.shape("M-42 -10H42L34 42C20 48 -20 48 -34 42Z", STRAW) +
  b.hatch(weave(-34, 32, 2, 42, 8), 0.6) +
  b.flat("M-40 8H40L39 16H-39ZM-37 28H37L36 34H-36Z", mix(INK.gac, STRAW, 0.15)) +
  b.hatch(weave(-34, 32, 10, 16, 8), 0.5, PAPER) +
  b.shape("M-46 -16H46V-4H-46Z", INK.rom) +
  b.line(
    "M-40 -5l6 -10M-30 -5l6 -10M-20 -5l6 -10M-10 -5l6 -10M0 -5l6 -10M10 -5l6 -10M20 -5l6 -10M30 -5l6 -10",
    0.8,
  )

/** Cỏ bàng: a plaited shopping bag. */
export const sedgeBag: Motif = (b) => {
  const lozenges = [-22, 0, 22].map((x) => `M${x} 4l9 12l-9 12l-9 -12Z`).join("")
  return (
    b.line("M-22 -12C-22 -52 -6 -52 -4 -12M22 -12C22 -52 6 -52 4 -12", 2.6, INK.cuNau) +
    b.shape("M-40 -14H40L44 46H-44Z", STRAW) +
    b.hatch(weave(-40, 36, -6, 44, 7), 0.5) +
    b.shape(lozenges, INK.laChe) +
    b.shape([-22, 0, 22].map((x) => `M${x} 10l5 6l-5 6l-5 -6Z`).join(""), PAPER, 0.6) +
    b.line("M-40 -8H40", 1.2)
  )
}

export const mat: Motif = (b) => {
  let bars = ""
  for (let y = -40; y < 34; y += 5) {
    bars += `M-30 ${y}H34`
  }
  return (
    b.shape("M-34 -44H34V36H-34Z", STRAW) +
    b.hatch(bars, 0.5) +
    b.line("M-28 -38H28V30H-28Z", 1.6, INK.gac) +
    b.shape("M0 -26L18 -4L0 18L-18 -4Z", INK.laChe) +
    b.shape("M0 -16L10 -4L0 8L-10 -4Z", INK.rom) +
    b.line("M-22 -32l6 6M22 -32l-6 6M-22 24l6 -6M22 24l-6 -6", 1.4, INK.gac) +
    b.shape("M-40 34C-40 28 40 28 40 34V42C40 48 -40 48 -40 42Z", mix(STRAW, INK.cuNau, 0.3)) +
    b.line("M30 38a5 4 0 1 0 8 0", 1)
  )
}

/** A bamboo lounge chair, seen from the side. */
export const chair: Motif = (b) => {
  let slats = ""
  for (let i = 0; i < 9; i += 1) {
    slats += `M${-37 + i * 3.2} ${-40 + i * 5.6}l12 -4`
  }
  for (let i = 0; i < 7; i += 1) {
    slats += `M${-6 + i * 7} ${8 - i * 1}l6 -8`
  }
  return (
    b.line("M-38 -42L-8 10L40 4M-26 -47L3 2L47 -3", 3, "#B98D4E") +
    b.line(slats, 1.9, "#CFA765") +
    b.line("M-8 10L-30 46M40 4L46 44M3 2L-14 46M-16 -6H28C36 -6 38 -4 38 4", 3, "#B98D4E") +
    b.hatch("M-10 12L-30 46M-37 -41L-8 10L40 4M2 3L-14 46M39 6L44 44", 0.7) +
    b.line("M-22 36L44 34", 2, "#B98D4E")
  )
}

export const lamp: Motif = (b) => {
  let ribs = ""
  for (let i = -4; i <= 4; i += 1) {
    ribs += `M${i * 3} -46C${i * 12} -30 ${i * 12} 0 ${i * 5} 14`
  }
  return (
    b.shape("M-14 -46H14C48 -32 48 -2 22 14H-22C-48 -2 -48 -32 -14 -46Z", "#EBD7A9") +
    b.line(ribs, 0.9, INK.cuNau) +
    b.hatch("M-36 -24Q0 -16 36 -24M-40 -14Q0 -6 40 -14M-32 2Q0 10 32 2", 0.8) +
    b.line("M-14 -46H14M-22 14H22", 2) +
    b.line("M0 14V36", 3, INK.cuNau) +
    b.shape("M-22 36H22L26 46H-26Z", INK.cuNau)
  )
}

export const incense: Motif = (b) => {
  let sticks = ""
  for (let i = -4; i <= 4; i += 1) {
    sticks += `M${i * 1.6} 30L${i * 6} -32`
  }
  return (
    b.line(
      "M-12 -36C-20 -44 -8 -46 -12 -50M6 -36C0 -44 12 -46 6 -50",
      1,
      mix(INK.khoi, PAPER, 0.2),
    ) +
    b.line(sticks, 1.8, "#B0623A") +
    b.line("M-6 30L-6.4 44M0 30V45M6 30L6.4 44", 1.4, INK.gac) +
    b.shape("M-15 4H15L13 26H-13Z", INK.gac) +
    b.line("M-14 10H14M-13.6 20H13.6", 0.9, PAPER) +
    b.shape("M0 11l5 4l-5 4l-5 -4Z", PAPER, 0.5)
  )
}

/** Tranh Đông Hồ: a print with a pig whose whorls everybody knows. */
export const dongHo: Motif = (b) =>
  b.shape("M-44 -40H44V44H-44Z", "#F0E3C6") +
  b.line("M-39 -35H39V39H-39Z", 0.8) +
  b.shape(
    "M-30 4C-30 -16 -8 -22 10 -18C26 -14 34 0 32 14C28 26 8 28 -8 26C-14 30 -26 26 -26 18C-32 16 -34 10 -30 4Z",
    INK.hongDao,
  ) +
  b.line(
    "M6 2c-8 0 -8 -10 2 -10s12 14 0 16s-18 -14 -4 -20M-14 8c-5 0 -5 -6 1 -6s7 9 0 10s-10 -8 -3 -12",
    1.1,
  ) +
  b.line("M-16 26V34M-4 28V34M14 27V34M24 24V33", 3) +
  b.line("M32 4C42 2 40 -8 34 -8", 1.6) +
  b.shape("M-22 -12L-26 -24L-14 -16Z", INK.gac) +
  b.flat("M-26 2a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0", b.ink) +
  b.shape("M-34 30C-28 22 -22 30 -26 36ZM34 32C28 24 36 20 38 28Z", INK.laChe, 0.8)

/** Capsules spilling: for supplements no plant speaks for. */
export const capsule: Motif = (b) => {
  const one = (x: number, y: number, t: number, fill: string) =>
    b.move(
      b.shape("M-22 -10H0V10H-22A10 10 0 0 1 -22 -10Z", fill) +
        b.shape("M0 -10H22A10 10 0 0 1 22 10H0Z", PAPER) +
        b.hatch("M-20 6H20M-18 3H18", 0.6),
      x,
      y,
      t,
    )
  return one(-10, -24, -24, INK.laChe) + one(14, 4, 34, INK.gac) + one(-12, 28, -10, INK.laChe)
}
