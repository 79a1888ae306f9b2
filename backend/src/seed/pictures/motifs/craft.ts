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

function blueSprig(b: Burin): string {
  return b.line("M-14 26C-6 8 4 4 12 -12M-4 12C-16 8 -18 0 -20 -4M2 4C12 8 18 2 22 0M8 -4C0 -10 0 -16 2 -20", 1.2, INK.lam) + b.flat("M12 -12c-6 -8 2 -14 6 -8c6 -2 8 6 2 8c0 6 -8 6 -8 0ZM-20 -4c-5 -6 1 -11 5 -6c5 -1 6 5 1 6c0 5 -6 5 -6 0Z", INK.lam)
}

/** Chu Đậu: tall blue-and-white stoneware. */
export const vase: Motif = (b) =>
  b.shape("M-14 -48H14C14 -40 10 -36 10 -30C30 -22 38 -4 32 14C26 30 18 36 18 48H-18C-18 36 -26 30 -32 14C-38 -4 -30 -22 -10 -30C-10 -36 -14 -40 -14 -48Z", "#F2F5F4") +
  b.line("M-11 -34H11M-22 -22Q0 -16 22 -22M-26 24Q0 32 26 24M-18 44H18", 1.3, INK.lam) + b.move(blueSprig(b), 0, 0, 0, 0.9) +
  b.hatch("M30 -6Q32 10 22 28M26 -10Q29 10 18 30M15 -30Q30 -20 32 -4M-30 6Q-28 18 -22 26", 0.7) + b.line("M-12 -42H12", 0.8)

/** Tỳ bà: the pear-shaped one, long in the neck. */
export const pearVase: Motif = (b) =>
  b.shape("M-16 -49H16C10 -40 8 -32 9 -24C12 -10 34 4 34 24C34 38 26 46 20 48H-20C-26 46 -34 38 -34 24C-34 4 -12 -10 -9 -24C-8 -32 -10 -40 -16 -49Z", "#F2F5F4") +
  b.line("M-9 -28Q0 -24 9 -28M-12 -14Q0 -9 12 -14M-28 34Q0 44 28 34M-32 14q8 -6 16 0t16 0t16 0t16 0", 1.3, INK.lam) + b.move(blueSprig(b), 0, 16, 0, 0.62) +
  b.hatch("M31 16Q34 34 20 45M27 12Q30 32 16 46M9 -20Q18 -6 29 8M6 -22Q14 -8 24 6", 0.7)

/** A porcelain bowl painted with one open flower. */
export const flowerBowl: Motif = (b) => {
  const petals = [-40, -20, 0, 20, 40].map((t) => b.move(b.shape("M0 0C-7 -8 -6 -18 0 -23C6 -18 7 -8 0 0Z", INK.gac, 0.7), 0, 25, t * 1.5)).join("")
  const one = (y: number, k: number) => b.move(b.shape("M-44 -12H44C44 18 22 30 14 32V38H-14V32C-22 30 -44 18 -44 -12Z", "#F4F6F4") + b.shape("M-44 -12C-44 -20 44 -20 44 -12C44 -4 -44 -4 -44 -12Z", "#DDE6E8", 0.9) + b.hatch("M32 16Q40 8 42 -4M26 22Q36 12 39 0M20 27Q30 18 35 6", 0.6), 0, y, 0, k)
  return one(-22, 0.8) + one(8, 1) + b.move(petals, 0, 8, 0, 0.86)
}

export const teaSet: Motif = (b) => {
  const cup = (x: number) => b.shape(`M${x - 10} 26H${x + 10}C${x + 10} 38 ${x + 5} 42 ${x + 4} 44H${x - 4}C${x - 5} 42 ${x - 10} 38 ${x - 10} 26Z`, "#F4F6F4") + b.line(`M${x - 6} 33q6 4 12 0`, 0.9, INK.lam)
  return (
    b.line("M28 -18C52 -22 50 10 24 8", 3.2, "#DDE6E8") + b.line("M28 -20C55 -25 53 13 24 11M28 -15C47 -18 46 6 25 5", 0.9) +
    b.shape("M-30 -8L-48 -24L-42 -28L-24 -18Z", "#F4F6F4") +
    b.shape("M-30 -10C-30 -30 30 -30 30 -10C32 8 20 18 14 20H-14C-20 18 -32 8 -30 -10Z", "#F4F6F4") + b.shape("M-18 -24C-14 -34 14 -34 18 -24Z", "#F4F6F4") + b.ball(0, -36, 4.4, 4.4, INK.gac) +
    b.shape("M-12 4C-8 -6 -4 -8 0 -14C4 -8 8 -6 12 4C6 8 -6 8 -12 4Z", INK.gac, 0.7) + b.line("M-20 -6C-12 -14 -8 -10 -6 -6C-4 -12 0 -14 6 -14", 1, INK.lam) +
    b.hatch("M28 -4Q26 12 12 18M24 -12Q24 8 8 18", 0.7) + cup(-34) + cup(0) + cup(34)
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

/** Lụa: silk folded soft, with the cocoon it was. */
export const silk: Motif = (b) =>
  b.shape("M-44 -20C-20 -34 10 -30 40 -24C46 -10 44 10 42 26C14 20 -14 28 -42 36C-46 18 -46 0 -44 -20Z", "#EADFCB") +
  b.line("M-42 -2C-14 -14 12 -10 43 -4M-43 16C-14 4 14 8 43 14", 1.2) + b.hatch("M-38 4C-14 -6 12 -3 40 2M-38 8C-14 -2 12 1 40 6M-38 22C-14 11 14 14 40 19M-38 26C-14 15 14 18 38 23M-38 -12C-14 -24 12 -20 38 -15", 0.6) +
  b.move(b.ball(0, 0, 15, 9, PAPER) + b.hatch("M-10 -3Q0 4 12 -2M-11 1Q0 8 12 2", 0.6), 22, 38, -14) + b.move(b.ball(0, 0, 13, 8, PAPER), -8, 42, 10)

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
