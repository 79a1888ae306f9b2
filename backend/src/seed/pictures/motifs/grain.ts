import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const LEAF = INK.laChe
const GRAIN = "#CBA25B"

/** Lúa: one ear bowed by its weight, each grain apart, and three grains of husked rice. */
export const riceEar: Motif = (b) => {
  const at = (t: number) => ({ x: -30 + 20 * t + 46 * t * t, y: 10 - 92 * t + 76 * t * t })
  let grains = ""
  for (let i = 0; i < 11; i += 1) {
    const t = 0.1 + i * 0.085
    const p = at(t)
    const ahead = at(t + 0.03)
    const along = (Math.atan2(ahead.y - p.y, ahead.x - p.x) * 180) / Math.PI + 90
    for (const side of [-1, 1]) {
      grains += b.move(b.shape("M0 0C-5 -4 -4.6 -13 0 -18C4.6 -13 5 -4 0 0Z", GRAIN) + b.hatch("M1.6 -4V-12", 0.5), p.x, p.y, along + side * 40)
    }
  }
  const tip = at(1.04)
  const husked = [[18, 32, -28], [36, 38, 18], [22, 44, 60]].map(([x, y, t]) => b.move(b.shape("M-10 0C-8 -5 8 -5 10 0C8 5 -8 5 -10 0Z", "#FBF7EA"), x!, y!, t!)).join("")
  return (
    b.shape("M-33 48C-30 20 -44 2 -49 -14C-36 -4 -24 14 -29 46Z", LEAF) +
    b.shape("M-31 46C-22 26 -10 18 8 16C-4 24 -20 32 -27 48Z", LEAF) +
    b.line(`M-31 49C-32 34 -32 20 -30 10Q-20 -40 ${tip.x} ${tip.y}`, 1.7, INK.reu) +
    grains +
    b.move(b.shape("M0 0C-5 -4 -4.6 -13 0 -18C4.6 -13 5 -4 0 0Z", GRAIN), tip.x, tip.y - 2, 150) +
    husked
  )
}

/** Skeins of dried noodle, tied. */
export const noodle: Motif = (b) => noodles(b, "#EADFC3")
export const glassNoodle: Motif = (b) => noodles(b, "#CFC6B6")

function noodles(b: Burin, fill: string): string {
  const skein = () => {
    let strands = ""
    for (let i = 0; i < 9; i += 1) {
      const x = -14 + i * 3.5
      strands += `M${x} -40C${x - 3} -14 ${x * 0.4} -6 ${x * 0.36} 2C${x * 0.4} 10 ${x + 3} 20 ${x} 44`
    }
    return (
      b.shape("M-17 -38C-20 -44 20 -44 17 -38C16 -18 7 -6 7 2C7 10 17 22 17 42C18 48 -18 48 -17 42C-17 22 -7 10 -7 2C-7 -6 -16 -18 -17 -38Z", fill) +
      b.line(b.fine ? strands : "M-8 -40C-9 -14 -3 -6 -3 2C-3 10 -9 20 -8 44M8 -40C9 -14 3 -6 3 2C3 10 9 20 8 44", 0.5) +
      b.shape("M-9 -3H9V7H-9Z", INK.gac)
    )
  }
  return b.move(skein(), -30, 3, -8, 0.92) + b.move(skein(), 30, 3, 8, 0.92) + b.move(skein(), 0, 0)
}

/** Phở: the bowl, with chopsticks and steam. */
export const bowl: Motif = (b) =>
  b.line("M-14 -22Q-22 -32 -14 -40M2 -22Q-6 -32 2 -42M18 -22Q10 -32 18 -40", 1.2) +
  b.shape("M-46 -6H46C46 22 26 38 14 40V46H-14V40C-26 38 -46 22 -46 -6Z", PAPER) +
  b.shape("M-46 -6C-46 -20 46 -20 46 -6C46 8 -46 8 -46 -6Z", "#D9B98A") +
  b.line("M-34 -8q8 -6 16 0t16 0t16 0t16 0M-28 -3q8 -4 16 0t16 0t16 0", 1, PAPER) +
  b.flat("M-12 -10l8 -3l3 4l-8 3ZM8 -12l8 2l-2 4l-8 -2Z", LEAF) +
  b.line("M-40 8Q0 24 40 8M-36 14Q0 30 36 14", 1, INK.lam) +
  b.hatch("M28 26Q38 18 42 2M22 32Q36 20 39 4M16 36Q30 26 35 12", 0.6) +
  b.line("M10 -14L44 -46M18 -14L48 -40", 2.2, INK.cuNau)

/** Round cakes piled up; the seed decides nothing here, the filling does. */
export const cakes: Motif = (b) => {
  const cake = (x: number, y: number) =>
    b.shape(`M${x - 20} ${y}V${y + 12}C${x - 20} ${y + 22} ${x + 20} ${y + 22} ${x + 20} ${y + 12}V${y}Z`, "#C99A56") +
    b.shape(`M${x - 20} ${y}C${x - 20} ${y - 11} ${x + 20} ${y - 11} ${x + 20} ${y}C${x + 20} ${y + 11} ${x - 20} ${y + 11} ${x - 20} ${y}Z`, "#E6C68D") +
    b.line(`M${x - 7} ${y}C${x - 7} ${y - 5} ${x + 7} ${y - 5} ${x + 7} ${y}C${x + 7} ${y + 5} ${x - 7} ${y + 5} ${x - 7} ${y}Z`, 1, INK.gac) +
    b.hatch(`M${x + 8} ${y + 14}v5M${x + 12} ${y + 12}v5M${x + 16} ${y + 9}v5`, 0.7)
  return cake(-22, 16) + cake(22, 16) + cake(0, -16)
}

/** Bánh đậu xanh: small square cakes with mung beans. */
export const mungCake: Motif = (b) => {
  const block = (x: number, y: number) =>
    b.shape(`M${x} ${y}l16 -8l16 8v14l-16 8l-16 -8Z`, "#C9AE57") + b.shape(`M${x} ${y}l16 -8l16 8l-16 8Z`, "#E3CF87") + b.line(`M${x + 16} ${y + 8}v14`, 0.8) + b.hatch(`M${x + 20} ${y + 8}v11M${x + 24} ${y + 6}v11M${x + 28} ${y + 4}v11`, 0.6)
  const beans = [[-38, 36], [-28, 42], [34, 36], [26, 44], [42, 44], [-44, 46]] as const
  return block(-33, 8) + block(1, 8) + block(-16, -12) + block(-16, -32) + beans.map(([x, y]) => b.ball(x, y, 4.6, 3.6, INK.reu)).join("")
}

/** Sesame: bars with seeds, for mè xửng and bánh khô mè. */
export const sesame: Motif = (b) => {
  const bar = (x: number, y: number, t: number) => b.move(b.shape("M-26 -11H26V11H-26Z", "#D6A55C") + b.flat(b.spread(22, 23, 8.4).map((p) => `M${p.x.toFixed(1)} ${p.y.toFixed(1)}m-1.7 0a1.7 1.1 0 1 0 3.4 0a1.7 1.1 0 1 0 -3.4 0`).join(""), "#FBF3DF") + b.hatch("M-22 8H22", 0.6), x, y, t)
  return bar(2, 28, -6) + bar(-6, 2, 12) + bar(6, -24, -14)
}

/** Cu đơ: peanut candy between two rice-paper rounds. */
export const peanutRound: Motif = (b) => {
  const nuts = b.spread(12, 24, 21).map((p) => b.move(b.shape("M-5 0C-5 -4 5 -4 5 0S-5 4 -5 0Z", "#E0B27A", 0.7), p.x - 4, p.y, p.turn)).join("")
  return b.ball(6, 6, 38, 36, "#C98E55") + b.shape("M-42 0a38 36 0 1 0 76 0a38 36 0 1 0 -76 0", "#EBD9B4") + b.stipple(-4, 0, 33, 31, 60) + b.shape("M-32 0a28 26 0 1 0 56 0a28 26 0 1 0 -56 0", "#8A4F2C") + nuts
}

export const coconutWafer: Motif = (b) => {
  const wafer = (x: number, y: number, t: number) => b.move(b.shape("M-30 -13Q0 -17 30 -13V13Q0 17 -30 13Z", "#E2BC7C") + b.line("M-20 -14V14M-10 -15V15M0 -15V15M10 -15V15M20 -14V14M-30 0H30", 0.5) + b.hatch("M-28 11Q0 15 28 11", 0.7), x, y, t)
  return wafer(0, 26, 5) + wafer(-2, 0, -7) + wafer(3, -26, 4)
}

/** Wrapped sweets. */
export const candy: Motif = (b) => {
  const one = (x: number, y: number, t: number, fill: string) => b.move(b.shape("M-16 -9H16V9H-16Z", fill) + b.shape("M-16 -7L-30 -12L-26 0L-30 12L-16 7ZM16 -7L30 -12L26 0L30 12L16 7Z", mix(fill, PAPER, 0.5)) + b.hatch("M-10 -6V6M-4 -6V6M-18 0h-7M18 0h7", 0.6), x, y, t)
  return one(-12, -24, -18, "#C79B63") + one(12, 2, 10, LEAF) + one(-10, 28, -8, "#C79B63")
}

/** Mạch nha: malt syrup drawn up on chopsticks. */
export const malt: Motif = (b) =>
  b.line("M-18 -48L-4 8M14 -48L4 8", 3, INK.rom) + b.shape("M-14 -12C-20 6 -10 16 -4 24C-8 34 -34 34 -34 42C-34 50 34 50 34 42C34 34 8 34 4 24C10 16 20 6 14 -12C6 -18 -6 -18 -14 -12Z", "#B9742B") + b.hatch("M6 -10Q10 6 2 22M10 -8Q14 6 6 18M-20 44Q0 48 22 43", 0.7, "#F3DDB8")

export const beans: Motif = (b) =>
  b.shape("M-44 22C-40 -6 -14 -34 20 -42C30 -44 32 -34 24 -30C4 -18 -18 6 -30 32C-36 40 -46 34 -44 22Z", LEAF) +
  b.hatch("M-36 24Q-20 -8 16 -34M-40 26Q-30 4 -12 -16", 0.6) +
  [[-26, 12], [-16, -4], [-4, -18]].map(([x, y]) => b.ball(x!, y!, 6.5, 6.5, "#7FA469")).join("") +
  b.spread(9, 25, 15).map((p) => b.ball(p.x + 18, p.y + 26, 7, 6, "#D2B26A")).join("")

export const corn: Motif = (b) => {
  let kernels = ""
  for (let row = 0; row < 9; row += 1) {
    for (let col = -2; col <= 2; col += 1) {
      const half = 15 - Math.abs(row - 4.5) * 0.9 - (row < 2 ? (2 - row) * 3 : 0)
      kernels += `M${((col - 0.46) * half * 0.4).toFixed(1)} ${-36 + row * 8}h${(half * 0.37).toFixed(1)}v6.4h${(-half * 0.37).toFixed(1)}Z`
    }
  }
  return b.shape("M0 -46C16 -38 20 -8 16 32H-16C-20 -8 -16 -38 0 -46Z", "#E0BC58") + b.line(kernels, 0.55) + b.shape("M-4 48C-34 38 -40 0 -32 -24C-22 0 -12 20 -4 48Z", LEAF) + b.shape("M4 48C34 38 40 0 32 -24C22 0 12 20 4 48Z", LEAF) + b.hatch("M-30 -8Q-26 24 -8 44M30 -8Q26 24 8 44M-26 -6Q-20 22 -6 42", 0.6)
}

export const cashew: Motif = (b) => nuts(b, (x, y, t) => b.move(b.shape("M-13 -9C-20 4 -8 17 7 13C16 10 18 0 11 -3C7 -4 6 0 2 1C-4 2 -6 -3 -5 -9C-5 -14 -11 -14 -13 -9Z", "#E9D5A8") + b.hatch("M-12 0Q-8 12 6 11M-9 0Q-6 8 4 8", 0.6), x, y, t, 1.1))

export const macadamia: Motif = (b) =>
  b.leaf(-26, -18, 36, 14, 40, LEAF) + b.leaf(-26, -18, 30, 13, -20, LEAF) +
  b.ball(-20, 8, 22, 22, "#8A5A3C") + b.line("M-28 -10Q-20 -14 -12 -10", 1.2) +
  b.ball(24, -10, 19, 19, "#8A5A3C") + b.shape("M10 -14L38 -16M24 -29L24 -8", "none", 1.2) +
  b.shape("M0 30a22 18 0 1 0 44 0a22 18 0 1 0 -44 0", "#8A5A3C") + b.ball(22, 30, 15, 13, "#F0E3C4")

/** A branch of ripe cherries, and three roasted beans. */
export const coffee: Motif = (b) => {
  const bean = (x: number, y: number, t: number) =>
    b.move(b.shape("M0 -17C11 -17 13 -6 13 0S11 17 0 17S-13 6 -13 0S-11 -17 0 -17Z", "#6B4230") + b.line("M1 -16C-6 -7 6 5 -1 16", 1.5, "#E9D9C3") + b.hatch("M9 -9Q11 3 6 13M6 -8Q8 3 4 10", 0.6, "#2A1A16"), x, y, t)
  return (
    b.line("M-44 -36C-20 -30 10 -28 44 -40", 2, INK.cuNau) +
    b.leaf(-20, -31, 36, 17, -16, LEAF) + b.leaf(16, -31, 38, 18, 44, LEAF) + b.leaf(-34, -34, 30, 14, 200, LEAF) + b.leaf(34, -36, 32, 15, 150, LEAF) +
    b.ball(-12, -22, 8, 8.4, INK.gac) + b.ball(4, -20, 8, 8.4, INK.gac) + b.ball(-4, -9, 8, 8.4, INK.gac) +
    bean(-34, 26, -24) + bean(0, 36, 82) + bean(34, 24, 26)
  )
}

export const cocoa: Motif = (b) =>
  b.shape("M-20 -44C6 -46 24 -16 20 14C18 34 8 44 0 48C-18 40 -38 18 -38 -10C-38 -28 -30 -42 -20 -44Z", "#A9653C") +
  b.line("M-18 -42C-4 -20 2 20 0 47M-24 -42C-26 -10 -18 20 -2 46M-14 -43C10 -22 14 16 4 44M-31 -34C-36 -6 -26 24 -6 44", 0.8) +
  b.hatch("M18 -8Q18 22 6 40M14 -18Q16 14 6 36", 0.6) +
  b.line("M-20 -44Q-22 -50 -28 -50", 2.6, INK.cuNau) +
  b.leaf(-24, -48, 44, 18, 96, LEAF) +
  [[28, 26, 30], [38, 40, -20], [22, 44, 80]].map(([x, y, t]) => b.move(b.ball(0, 0, 9, 6.4, "#5E3A2C"), x!, y!, t!)).join("")

export const lotusSeed: Motif = (b) =>
  b.shape("M-40 -22C-40 -42 40 -42 40 -22C40 -4 14 16 8 28H-8C-14 16 -40 -4 -40 -22Z", INK.reu) +
  b.shape("M-40 -22C-40 -40 40 -40 40 -22C40 -4 -40 -4 -40 -22Z", "#98A763") +
  [[-24, -24], [-8, -30], [10, -30], [26, -23], [-14, -16], [4, -18], [17, -14]].map(([x, y]) => b.ball(x!, y!, 5, 4, "#EFE6CD")).join("") +
  b.hatch("M20 2L6 26M28 -4L8 22M34 -10L12 18", 0.7) +
  b.line("M0 28V49", 3.4, INK.reu) +
  [[-34, 36], [-22, 42], [28, 36], [38, 43]].map(([x, y]) => b.ball(x!, y!, 6.4, 7.4, "#EFE6CD")).join("")

/** Peppercorns on the stalk. */
export const pepper: Motif = (b) => peppers(b, INK.than)
export const redPepper: Motif = (b) => peppers(b, INK.canhKien)

function peppers(b: Burin, fill: string): string {
  let out = b.line("M-18 -46C-20 -20 -10 10 -14 46", 1.6, INK.reu) + b.leaf(-18, -42, 52, 34, 70, LEAF)
  for (let i = 0; i < 10; i += 1) {
    const y = -26 + i * 7.4
    out += b.ball(-25 + i * 0.6 + (i % 2) * 2, y, 5.6, 5.6, i % 3 ? fill : mix(fill, LEAF, 0.5)) + b.ball(-9 - (i % 2) * 2, y + 3, 5.6, 5.6, i % 4 ? fill : mix(fill, LEAF, 0.4))
  }
  return out + [[14, 30], [26, 22], [38, 32], [26, 40], [12, 44], [40, 46]].map(([x, y]) => b.ball(x!, y!, 6, 6, fill) + b.hatch(`M${x! - 3} ${y! - 1}q3 -3 6 0`, 0.5, PAPER)).join("")
}

/** Hạt dổi: glossy seeds out of their pods. */
export const doiSeed: Motif = (b) =>
  b.shape("M-46 -2C-40 -30 -10 -38 2 -20C12 -36 36 -30 40 -8C44 8 20 14 2 4C-12 18 -44 16 -46 -2Z", "#9A8060") +
  b.hatch("M-40 2Q-20 12 0 2M10 4Q28 6 37 -6", 0.7) +
  [[-28, -8], [-12, -14], [14, -14], [28, -10]].map(([x, y]) => b.ball(x!, y!, 7.6, 6.4, INK.canhKien)).join("") +
  [[-26, 32], [-8, 28], [10, 36], [28, 28], [-14, 42], [22, 44]].map(([x, y]) => b.ball(x!, y!, 7, 5.6, "#3A2A2A")).join("")

function nuts(b: Burin, one: (x: number, y: number, t: number) => string): string {
  return [[-26, -20, 20], [4, -28, -40], [30, -12, 80], [-32, 12, -60], [-2, 2, 10], [28, 20, 150], [-12, 32, 100], [14, 38, -20]].map(([x, y, t]) => one(x!, y!, t!)).join("")
}
