import { INK, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const ORANGE = "#DD8A3C"
const LEAF = INK.laChe

function segments(
  b: Burin,
  x: number,
  y: number,
  radius: number,
  count: number,
  flesh: string,
  rind: string,
): string {
  let wedges = ""
  for (let i = 0; i < count; i += 1) {
    const a = (i / count) * Math.PI * 2 + 0.12
    const c = ((i + 1) / count) * Math.PI * 2 - 0.12
    const p = (t: number, k: number) =>
      `${(x + Math.cos(t) * radius * k).toFixed(1)} ${(y + Math.sin(t) * radius * k).toFixed(1)}`
    wedges += `M${p((a + c) / 2, 0.12)}L${p(a, 0.78)}Q${p((a + c) / 2, 0.92)} ${p(c, 0.78)}Z`
  }
  const disc = `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${radius * 2} 0a${radius} ${radius} 0 1 1 ${-radius * 2} 0Z`
  return b.shape(disc, rind) + b.shape(wedges, flesh, 0.6)
}

export const orange: Motif = (b) =>
  b.ball(-14, 6, 30, 29, ORANGE) +
  b.stipple(-20, 2, 20, 19, 34) +
  b.leaf(-14, -22, 34, 17, 62, LEAF) +
  b.leaf(-14, -22, 24, 13, -58, LEAF) +
  b.line("M-14 -20V-30", 1.6) +
  segments(b, 24, 20, 24, 9, "#E9A862", "#F6E3C4")

export const pomelo: Motif = (b) =>
  b.shape(
    "M-10 -40C-22 -34 -46 -12 -46 14C-46 36 -28 46 -8 46C14 46 32 34 32 12C32 -14 2 -34 -10 -40Z",
    "#C5B450",
  ) +
  b.hatch("M26 -2C30 14 24 34 2 42M19 -10C26 14 18 34 -8 42M10 -20C24 8 12 34 -16 42", 0.7) +
  b.stipple(-16, 8, 22, 24, 46) +
  b.leaf(-10, -38, 36, 20, 70, LEAF) +
  b.leaf(-10, -38, 26, 15, -66, LEAF) +
  segments(b, 26, 24, 22, 10, INK.hongDao, "#F2EBC9")

export const lychee: Motif = (b) => {
  const fruit = (x: number, y: number) => {
    let scales = ""
    for (const p of b.spread(26, 12.5, 13.5)) {
      scales += `M${(x + p.x - 1.9).toFixed(1)} ${(y + p.y + 0.9).toFixed(1)}l1.9 -2l1.9 2`
    }
    return b.ball(x, y, 16, 17, INK.gac) + b.hatch(scales, 0.55)
  }
  return (
    b.line("M4 -46C0 -30 -14 -26 -20 -10M2 -36C8 -26 16 -22 20 -12M1 -34C0 -20 0 -8 0 8", 1.6) +
    b.leaf(4, -40, 38, 14, 72, LEAF) +
    b.leaf(3, -40, 38, 14, -70, LEAF) +
    fruit(-22, 4) +
    fruit(23, 4) +
    fruit(0, 26)
  )
}

export const custardApple: Motif = (b) => {
  let bumps = ""
  for (let row = 0; row < 6; row += 1) {
    const y = 34 - row * 12
    const half = [18, 30, 35, 34, 27, 14][row]!
    const count = [3, 5, 6, 6, 5, 3][row]!
    for (let i = 0; i < count; i += 1) {
      const x = count === 1 ? 0 : -half + (2 * half * i) / (count - 1)
      const k = 8 - Math.abs(x) * 0.07
      bumps += `M${(x - k).toFixed(1)} ${y + 2}C${(x - k).toFixed(1)} ${y - 10} ${(x + k).toFixed(1)} ${y - 10} ${(x + k).toFixed(1)} ${y + 2}C${(x + k).toFixed(1)} ${y + 9} ${(x - k).toFixed(1)} ${y + 9} ${(x - k).toFixed(1)} ${y + 2}Z`
    }
  }
  return (
    b.shape(
      "M0 -34C24 -38 44 -14 42 10C40 34 18 46 0 46C-18 46 -40 34 -42 10C-44 -14 -24 -38 0 -34Z",
      "#7E9A5B",
    ) +
    b.shape(bumps, "#93AD6C", 0.7) +
    b.hatch("M38 14C34 32 20 42 8 44M41 4C42 24 28 38 18 42", 0.8) +
    b.line("M0 -34V-46", 2.4) +
    b.leaf(0, -38, 30, 13, 74, LEAF)
  )
}

export const gac: Motif = (b) => {
  let spikes = ""
  for (const p of b.spread(40, 28, 33)) {
    spikes += `M${(p.x - 11).toFixed(1)} ${(p.y + 6).toFixed(1)}l1.6 -3l1.6 3`
  }
  return (
    b.line("M-10 -34C-8 -46 6 -48 18 -42", 1.8) +
    b.leaf(0, -45, 34, 24, 84, LEAF) +
    b.ball(-11, 6, 33, 39, INK.gac) +
    b.hatch(spikes, 0.7) +
    b.shape("M8 42C0 28 12 4 30 4S50 26 42 42C34 50 16 50 8 42Z", "#E8B48F") +
    b.shape("M14 38C10 28 18 12 29 12S44 26 38 38C32 43 20 43 14 38Z", "#A5281A") +
    b.shape(
      "M20 22a4 5 0 1 0 8 0a4 5 0 1 0 -8 0M30 24a4 5 0 1 0 8 0a4 5 0 1 0 -8 0M24 34a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
      "#5E1A17",
      0.5,
    )
  )
}

export const pineapple: Motif = (b) => {
  let eyes = ""
  for (let row = 0; row < 7; row += 1) {
    const y = -10 + row * 8
    const half = [18, 23, 25, 25, 23, 19, 12][row]!
    const shift = row % 2 ? 5 : 0
    for (let x = -half + shift; x <= half - 3; x += 10) {
      eyes += `M${x - 1} ${y}l5 -5l5 5l-5 5ZM${x + 4} ${y - 1}v2`
    }
  }
  const body = "M-20 -14C-32 4 -28 40 0 46C28 40 32 4 20 -14C8 -20 -8 -20 -20 -14Z"
  let crown = ""
  for (const [turn, length] of [
    [-62, 26],
    [62, 26],
    [-40, 34],
    [40, 34],
    [-18, 36],
    [18, 36],
    [0, 38],
  ] as const) {
    crown += b.move(
      b.shape(`M-5 4C-6 -10 -3 ${-length * 0.7} 0 ${-length}C3 ${-length * 0.7} 6 -10 5 4Z`, LEAF),
      0,
      -14,
      turn,
    )
  }
  return (
    crown +
    b.shape(body, "#CF9F45") +
    b.line(eyes, 0.6) +
    b.hatch("M26 6C28 26 16 40 2 44M22 -4C28 20 14 38 -2 44", 0.9)
  )
}

export const coconut: Motif = (b) =>
  b.ball(-12, -2, 32, 32, "#8A6A4A") +
  b.hatch(
    "M-36 -18q20 -14 46 -4M-40 -8q28 -14 56 0M-42 4q28 -12 58 0M-40 14q26 -10 54 2M-34 24q20 -8 42 2",
    0.6,
  ) +
  b.shape("M-6 20C-6 4 46 4 46 20C46 38 34 48 20 48S-6 38 -6 20Z", "#8A6A4A") +
  b.shape("M-6 20C-6 6 46 6 46 20C46 34 -6 34 -6 20Z", PAPER) +
  b.shape("M2 20C2 12 38 12 38 20C38 28 2 28 2 20Z", "#DCE6E6", 0.6) +
  b.hatch("M10 44q10 4 22 0M4 38q16 8 34 0", 0.6) +
  b.flat(
    "M-24 -16a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M-12 -20a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M-16 -9a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
    b.ink,
  )

export const durian: Motif = (b) => {
  let thorns = ""
  for (const p of b.spread(38, 31, 34)) {
    thorns += `M${(p.x - 3.6).toFixed(1)} ${(p.y + 6).toFixed(1)}L${(p.x + p.x * 0.08).toFixed(1)} ${(p.y - 2).toFixed(1)}L${(p.x + 3.6).toFixed(1)} ${(p.y + 6).toFixed(1)}`
  }
  let edge = "M"
  for (let i = 0; i < 44; i += 1) {
    const a = (i / 44) * Math.PI * 2
    const k = i % 2 ? 1.1 : 0.97
    edge += `${i ? "L" : ""}${(Math.cos(a) * 36 * k).toFixed(1)} ${(Math.sin(a) * 38 * k + 5).toFixed(1)}`
  }
  return (
    b.line("M0 -34V-48", 3) +
    b.shape(`${edge}Z`, "#8C9146") +
    b.hatch(thorns, 0.7) +
    b.shape("M4 44C-6 26 0 -6 16 -18C34 -8 40 26 28 42C20 48 10 48 4 44Z", "#F2E6B8") +
    b.shape(
      "M12 2C22 -2 28 6 24 14S10 14 12 2ZM10 22C20 18 28 26 24 34S8 34 10 22Z",
      "#DFC06A",
      0.7,
    )
  )
}

export const dragonFruit: Motif = (b) =>
  b.shape(
    "M-30 12C-38 -8 -34 -26 -46 -34C-26 -34 -20 -24 -12 -26C-12 -38 -4 -42 2 -50C6 -40 8 -30 10 -26C20 -30 28 -38 42 -38C34 -28 32 -18 32 -8C36 10 26 46 0 46S-26 30 -30 12Z",
    INK.hongDao,
  ) +
  b.shape(
    "M-28 6C-36 4 -44 2 -48 8C-40 14 -34 18 -28 18M30 4C38 0 44 0 48 4C42 10 36 16 29 18M-14 -2q-10 -4 -14 -14q10 0 20 8M12 -4q8 -6 18 -8q-2 10 -12 16",
    INK.reu,
  ) +
  b.shape("M-20 22C-20 4 22 4 22 22C22 40 10 42 1 42S-20 40 -20 22Z", PAPER) +
  b.flat(
    b
      .spread(22, 16, 13)
      .map(
        (p) =>
          `M${(p.x + 0.5).toFixed(1)} ${(p.y + 24).toFixed(1)}m-1.4 0a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0`,
      )
      .join(""),
    b.ink,
  )

export const banana: Motif = (b) => {
  const one = "M-4 -38C-14 -10 -6 28 30 38C34 39 36 35 33 33C16 22 10 -8 10 -38Z"
  return (
    b.move(b.shape(one, "#A9AE4C"), -6, 2, 44) +
    b.move(b.shape(one, "#BDB652"), -4, 2, 22) +
    b.move(
      b.shape(one, "#CDBC5C") + b.hatch("M4 -30C2 -6 10 22 28 33M7 -30C7 -8 14 16 30 33", 0.6),
      -4,
      2,
      0,
    ) +
    b.shape("M-20 -38Q-4 -52 12 -44L10 -32Q-2 -36 -14 -26Z", INK.cuNau)
  )
}
