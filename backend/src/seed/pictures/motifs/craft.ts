import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

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
  b.shape("M-46 -16H46V-4H-46Z", INK.rom) + b.line("M-40 -5l6 -10M-30 -5l6 -10M-20 -5l6 -10M-10 -5l6 -10M0 -5l6 -10M10 -5l6 -10M20 -5l6 -10M30 -5l6 -10", 0.8)

/** Cỏ bàng: a plaited shopping bag. */
export const sedgeBag: Motif = (b) => {
  const lozenges = [-22, 0, 22].map((x) => `M${x} 4l9 12l-9 12l-9 -12Z`).join("")
  return b.line("M-22 -12C-22 -52 -6 -52 -4 -12M22 -12C22 -52 6 -52 4 -12", 2.6, INK.cuNau) + b.shape("M-40 -14H40L44 46H-44Z", STRAW) + b.hatch(weave(-40, 36, -6, 44, 7), 0.5) + b.shape(lozenges, INK.laChe) + b.shape([-22, 0, 22].map((x) => `M${x} 10l5 6l-5 6l-5 -6Z`).join(""), PAPER, 0.6) + b.line("M-40 -8H40", 1.2)
}

export const mat: Motif = (b) => {
  let bars = ""
  for (let y = -40; y < 34; y += 5) {
    bars += `M-30 ${y}H34`
  }
  return (
    b.shape("M-34 -44H34V36H-34Z", STRAW) + b.hatch(bars, 0.5) +
    b.line("M-28 -38H28V30H-28Z", 1.6, INK.gac) +
    b.shape("M0 -26L18 -4L0 18L-18 -4Z", INK.laChe) + b.shape("M0 -16L10 -4L0 8L-10 -4Z", INK.rom) + b.line("M-22 -32l6 6M22 -32l-6 6M-22 24l6 -6M22 24l-6 -6", 1.4, INK.gac) +
    b.shape("M-40 34C-40 28 40 28 40 34V42C40 48 -40 48 -40 42Z", mix(STRAW, INK.cuNau, 0.3)) + b.line("M30 38a5 4 0 1 0 8 0", 1)
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
    b.line("M-38 -42L-8 10L40 4M-26 -47L3 2L47 -3", 3, "#B98D4E") + b.line(slats, 1.9, "#CFA765") +
    b.line("M-8 10L-30 46M40 4L46 44M3 2L-14 46M-16 -6H28C36 -6 38 -4 38 4", 3, "#B98D4E") +
    b.hatch("M-10 12L-30 46M-37 -41L-8 10L40 4M2 3L-14 46M39 6L44 44", 0.7) + b.line("M-22 36L44 34", 2, "#B98D4E")
  )
}

export const lamp: Motif = (b) => {
  let ribs = ""
  for (let i = -4; i <= 4; i += 1) {
    ribs += `M${i * 3} -46C${i * 12} -30 ${i * 12} 0 ${i * 5} 14`
  }
  return b.shape("M-14 -46H14C48 -32 48 -2 22 14H-22C-48 -2 -48 -32 -14 -46Z", "#EBD7A9") + b.line(ribs, 0.9, INK.cuNau) + b.hatch("M-36 -24Q0 -16 36 -24M-40 -14Q0 -6 40 -14M-32 2Q0 10 32 2", 0.8) + b.line("M-14 -46H14M-22 14H22", 2) + b.line("M0 14V36", 3, INK.cuNau) + b.shape("M-22 36H22L26 46H-26Z", INK.cuNau)
}

/** A peony with its leaves, as it was painted in cobalt under the glaze. */
function peony(b: Burin): string {
  const wash = mix(INK.lam, PAPER, 0.55)
  const petal = (count: number, reach: number, width: number, fill: string, turn: number) =>
    Array.from({ length: count }, (_, i) => b.move(b.shape(`M0 0C${-width} ${-reach * 0.4} ${-width} ${-reach} 0 ${-reach}C${width} ${-reach} ${width} ${-reach * 0.4} 0 0Z`, fill, 0.55), 0, 0, turn + (i * 360) / count)).join("")
  return (
    b.line("M0 0C-6 14 -18 18 -26 14C-30 11 -27 6 -24 9M2 2C10 14 20 16 27 11C30 7 26 4 24 7", 0.8, INK.lam) +
    b.leaf(-9, 12, 17, 10, -150, wash) + b.leaf(10, 12, 17, 10, 150, wash) + b.leaf(-14, -4, 15, 8, -70, wash) + b.leaf(14, -6, 15, 8, 66, wash) +
    petal(8, 14, 6, wash, 0) + petal(6, 9, 4, mix(INK.lam, PAPER, 0.25), 20) + b.flat("M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0", PAPER)
  )
}

/** A row of upright petals between two heights, as round the foot of a jar. */
function lappets(b: Burin, half: number, y: number, height: number, count: number): string {
  const step = (half * 2) / count
  let d = ""
  for (let i = 0; i < count; i += 1) {
    const x = -half + i * step
    d += `M${(x + step * 0.1).toFixed(1)} ${y}C${(x + step * 0.1).toFixed(1)} ${y - height * 0.7} ${(x + step * 0.4).toFixed(1)} ${y - height} ${(x + step / 2).toFixed(1)} ${y - height}C${(x + step * 0.6).toFixed(1)} ${y - height} ${(x + step * 0.9).toFixed(1)} ${y - height * 0.7} ${(x + step * 0.9).toFixed(1)} ${y}`
  }
  return b.line(d, 0.8, INK.lam)
}

const GLAZE = "#F1F5F5"

/** Chu Đậu: tall blue-and-white stoneware. */
export const vase: Motif = (b) =>
  b.shape("M-14 -48H14C14 -40 10 -36 10 -30C30 -22 38 -4 32 14C26 30 18 36 18 48H-18C-18 36 -26 30 -32 14C-38 -4 -30 -22 -10 -30C-10 -36 -14 -40 -14 -48Z", GLAZE) +
  b.flat("M10 -30C30 -22 38 -4 32 14C26 30 18 36 18 48H6C10 34 22 24 25 8C28 -8 22 -22 4 -30Z", mix(GLAZE, INK.lam, 0.14)) +
  b.line("M-13 -44H13M-11 -34H11M-10 -30Q0 -27 10 -30M-27 -18Q0 -10 27 -18M-30 20Q0 29 30 20M-18 45H18", 0.9, INK.lam) +
  lappets(b, 21, -18, 7, 7) + lappets(b, 17, 44, 12, 6) +
  b.move(peony(b), 0, 4, 0, 0.86) +
  b.hatch("M29 -12Q34 4 26 18M26 -16Q31 2 23 20M31 10Q26 24 18 34", 0.55) +
  b.line("M-14 -48H14", 1)

/** Tỳ bà: the pear-shaped one, long in the neck. */
export const pearVase: Motif = (b) =>
  b.shape("M-16 -49H16C10 -40 8 -32 9 -24C12 -10 34 4 34 24C34 38 26 46 20 48H-20C-26 46 -34 38 -34 24C-34 4 -12 -10 -9 -24C-8 -32 -10 -40 -16 -49Z", GLAZE) +
  b.flat("M9 -24C12 -10 34 4 34 24C34 38 26 46 20 48H10C20 42 26 34 26 24C26 6 8 -8 3 -24Z", mix(GLAZE, INK.lam, 0.14)) +
  b.line("M-10 -40Q0 -37 10 -40M-9 -26Q0 -22 9 -26M-15 -10Q0 -4 15 -10M-32 30Q0 42 32 30", 0.9, INK.lam) +
  lappets(b, 8, -27, 9, 3) + lappets(b, 12, -11, 8, 4) + lappets(b, 24, 46, 8, 8) +
  b.move(peony(b), 0, 15, 0, 0.74) +
  b.hatch("M28 8Q35 24 24 42M24 4Q31 22 21 40M9 -18Q16 -4 28 8", 0.55)

/** A porcelain bowl painted with one open flower. */
export const flowerBowl: Motif = (b) => {
  const petals = [-40, -20, 0, 20, 40].map((t) => b.move(b.shape("M0 0C-7 -8 -6 -18 0 -23C6 -18 7 -8 0 0Z", INK.gac, 0.7), 0, 25, t * 1.5)).join("")
  const one = (y: number, k: number) => b.move(b.shape("M-44 -12H44C44 18 22 30 14 32V38H-14V32C-22 30 -44 18 -44 -12Z", "#F4F6F4") + b.shape("M-44 -12C-44 -20 44 -20 44 -12C44 -4 -44 -4 -44 -12Z", "#DDE6E8", 0.9) + b.hatch("M32 16Q40 8 42 -4M26 22Q36 12 39 0M20 27Q30 18 35 6", 0.6), 0, y, 0, k)
  return one(-22, 0.8) + one(8, 1) + b.move(petals, 0, 8, 0, 0.86)
}

/** Bộ ấm chén: swallows over an open flower, in red and blue. */
export const teaSet: Motif = (b) => {
  const cup = (x: number) =>
    b.shape(`M${x - 11} 26H${x + 11}C${x + 11} 38 ${x + 5} 42 ${x + 4} 46H${x - 4}C${x - 5} 42 ${x - 11} 38 ${x - 11} 26Z`, GLAZE) +
    b.shape(`M${x - 11} 26C${x - 11} 22 ${x + 11} 22 ${x + 11} 26C${x + 11} 30 ${x - 11} 30 ${x - 11} 26Z`, "#C98A4B", 0.8) +
    b.flat(`M${x} 40c-4 -3 -4 -6 0 -8c4 2 4 5 0 8ZM${x - 1} 40c-6 0 -7 -3 -6 -5c4 0 6 2 6 5ZM${x + 1} 40c6 0 7 -3 6 -5c-4 0 -6 2 -6 5Z`, INK.gac)
  const swallow = (x: number, y: number, turn: number, k: number) => b.move(b.flat("M0 0C-4 -6 -10 -8 -16 -6C-10 -4 -7 -1 -4 2L-12 8L-2 5L4 10L3 4C8 2 12 -2 14 -8C9 -5 4 -4 0 0Z", INK.cham), x, y, turn, k)
  const petals = [-64, -32, 0, 32, 64].map((t) => b.move(b.shape("M0 0C-6 -6 -5 -14 0 -18C5 -14 6 -6 0 0Z", t % 64 ? mix(INK.gac, PAPER, 0.25) : INK.gac, 0.6), 0, 14, t)).join("")
  return (
    b.shape("M29 -16C56 -24 54 14 22 10L24 5C44 8 44 -14 28 -10Z", GLAZE) +
    b.shape("M-29 -6L-48 -26L-41 -28L-23 -19Z", GLAZE) +
    b.shape("M-30 -10C-30 -30 30 -30 30 -10C32 8 20 18 14 20H-14C-20 18 -32 8 -30 -10Z", GLAZE) +
    b.flat("M30 -10C32 8 20 18 14 20H4C16 16 24 6 22 -8C21 -18 14 -23 6 -25C20 -24 30 -20 30 -10Z", mix(GLAZE, INK.lam, 0.14)) +
    b.shape("M-18 -23C-14 -34 14 -34 18 -23C10 -20 -10 -20 -18 -23Z", GLAZE) +
    b.ball(0, -36, 4.4, 4.4, INK.gac) +
    b.line("M-16 -25Q0 -29 16 -25M-26 14Q0 22 26 14", 0.8, INK.lam) +
    petals + swallow(-13, -9, 0, 0.7) + swallow(14, -10, 24, 0.52) +
    b.hatch("M27 -6Q27 8 14 17M24 -10Q24 6 10 17M12 -31Q16 -28 17 -25", 0.55) +
    cup(-34) + cup(0) + cup(34)
  )
}

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
    return b.flat(`M-30 ${y}L42 ${y - 4}V${y + 15}L-30 ${y + 19}Z`, fill) + b.line(lozenges, 0.8, PAPER) + b.flat(`M-30 ${y}L-40 ${y - 8}V${y + 11}L-30 ${y + 19}Z`, mix(fill, b.ink, 0.4))
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
  b.line("M-26 -14C-34 -60 34 -60 26 -14", 3, INK.gac) + b.shape("M-36 -16H36V40H-36Z", INK.cham) +
  b.flat("M-36 -4H36V16H-36Z", INK.gac) + b.move(b.line(brocade(12), 1.1, PAPER), 0, 6) + b.flat("M-36 20H36V28H-36Z", INK.laChe) + b.line("M-34 24l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3l4 -3l4 3", 1, PAPER) +
  b.line("M-36 -16H36V40H-36Z", 1) + b.line("M-30 40v9M-20 40v9M-10 40v9M0 40v9M10 40v9M20 40v9M30 40v9", 1.4, INK.gac)

/** Lụa tằm: a quilt of raw silk, folded, and the cocoons it was. */
export const silk: Motif = (b) => {
  const raw = "#E4CFA6"
  const fold = (y: number, fill: string) =>
    b.shape(`M-42 ${y}C-48 ${y + 4} -48 ${y + 14} -42 ${y + 18}H36C44 ${y + 16} 46 ${y + 4} 38 ${y}Z`, fill) +
    b.hatch(`M-40 ${y + 6}Q0 ${y + 9} 38 ${y + 6}M-41 ${y + 10}Q0 ${y + 13} 38 ${y + 10}M-40 ${y + 14}Q0 ${y + 17} 36 ${y + 14}`, 0.5) +
    b.line(`M-42 ${y}C-36 ${y + 4} -36 ${y + 14} -42 ${y + 18}`, 0.8)
  let quilting = ""
  for (let x = -30; x <= 30; x += 12) {
    quilting += `M${x} -38L${x + 8} -12M${x + 8} -38L${x} -12`
  }
  return (
    fold(16, mix(raw, INK.cuNau, 0.16)) + fold(0, raw) +
    b.shape("M-38 -38C-14 -42 14 -40 34 -38L40 0C14 -4 -16 -4 -42 2Z", mix(raw, PAPER, 0.35)) +
    b.hatch(quilting, 0.55) +
    b.line("M-39 -6C-14 -12 14 -12 39 -8M-39 -10C-14 -16 14 -16 38 -12", 1.1, INK.sim) +
    b.move(b.ball(0, 0, 14, 8.6, PAPER) + b.hatch("M-9 -3Q0 3 11 -2M-10 1Q0 7 11 2M-4 -7Q4 -2 12 -5", 0.5), 24, 36, -14) +
    b.move(b.ball(0, 0, 13, 8, "#F0DFA8") + b.hatch("M-9 -3Q0 3 10 -2M-9 1Q0 6 10 2", 0.5), -4, 41, 10) +
    b.line("M34 38C44 40 40 46 48 46M-14 44C-24 48 -28 42 -38 47", 0.7)
  )
}

export const incense: Motif = (b) => {
  let sticks = ""
  for (let i = -4; i <= 4; i += 1) {
    sticks += `M${i * 1.6} 30L${i * 6} -32`
  }
  return b.line("M-12 -36C-20 -44 -8 -46 -12 -50M6 -36C0 -44 12 -46 6 -50", 1, mix(INK.khoi, PAPER, 0.2)) + b.line(sticks, 1.8, "#B0623A") + b.line("M-6 30L-6.4 44M0 30V45M6 30L6.4 44", 1.4, INK.gac) + b.shape("M-15 4H15L13 26H-13Z", INK.gac) + b.line("M-14 10H14M-13.6 20H13.6", 0.9, PAPER) + b.shape("M0 11l5 4l-5 4l-5 -4Z", PAPER, 0.5)
}

/** Tranh Đông Hồ: a print with a pig whose whorls everybody knows. */
export const dongHo: Motif = (b) =>
  b.shape("M-44 -40H44V44H-44Z", "#F0E3C6") + b.line("M-39 -35H39V39H-39Z", 0.8) +
  b.shape("M-30 4C-30 -16 -8 -22 10 -18C26 -14 34 0 32 14C28 26 8 28 -8 26C-14 30 -26 26 -26 18C-32 16 -34 10 -30 4Z", INK.hongDao) +
  b.line("M6 2c-8 0 -8 -10 2 -10s12 14 0 16s-18 -14 -4 -20M-14 8c-5 0 -5 -6 1 -6s7 9 0 10s-10 -8 -3 -12", 1.1) +
  b.line("M-16 26V34M-4 28V34M14 27V34M24 24V33", 3) + b.line("M32 4C42 2 40 -8 34 -8", 1.6) + b.shape("M-22 -12L-26 -24L-14 -16Z", INK.gac) + b.flat("M-26 2a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0", b.ink) +
  b.shape("M-34 30C-28 22 -22 30 -26 36ZM34 32C28 24 36 20 38 28Z", INK.laChe, 0.8)

/** Capsules spilling: for supplements no plant speaks for. */
export const capsule: Motif = (b) => {
  const one = (x: number, y: number, t: number, fill: string) => b.move(b.shape("M-22 -10H0V10H-22A10 10 0 0 1 -22 -10Z", fill) + b.shape("M0 -10H22A10 10 0 0 1 22 10H0Z", PAPER) + b.hatch("M-20 6H20M-18 3H18", 0.6), x, y, t)
  return one(-10, -24, -24, INK.laChe) + one(14, 4, 34, INK.gac) + one(-12, 28, -10, INK.laChe)
}
