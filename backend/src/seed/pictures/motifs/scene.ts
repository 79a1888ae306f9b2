import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

function hills(b: Burin, tone: string): string {
  return (
    b.shape(
      "M-50 4C-38 -22 -26 -24 -16 -6C-6 -34 14 -38 24 -10C32 -22 42 -20 50 -6V30H-50Z",
      mix(tone, PAPER, 0.5),
      0.8,
    ) +
    b.hatch(
      "M-34 -18Q-26 -6 -26 10M-30 -18Q-20 -8 -20 10M10 -30Q22 -14 22 10M4 -30Q16 -14 16 12M16 -26Q27 -10 28 10M38 -16Q44 -6 44 8",
      0.6,
    )
  )
}

/** Nhà sàn: a stilt house before the hills. */
export const stiltHouse: Motif = (b) =>
  hills(b, INK.song) +
  b.flat("M-50 24C-20 18 20 18 50 24V48H-50Z", mix(INK.laChe, PAPER, 0.4)) +
  b.line("M-24 12V38M-10 12V40M6 12V40M20 12V38M-24 38h3M20 38h3", 2, INK.cuNau) +
  b.shape("M-28 0H24V18H-28Z", "#B98D5E") +
  b.line("M-18 2V17M-8 2V17M2 2V17M12 2V17", 0.7) +
  b.shape("M-5 4H3V18H-5Z", INK.cham, 0.6) +
  b.shape("M-38 4L-20 -22H16L34 4Z", INK.cuNau) +
  b.hatch("M-18 -20L-30 2M-10 -20L-18 2M-2 -20L-6 2M6 -20L6 2M12 -20L18 2", 0.7, "#D9B98A") +
  b.line("M24 18L38 40M28 18L42 40M30 25h5M33 31h5", 1.2) +
  b.line("M-44 34q4 -4 8 0M-46 42q4 -4 8 0M-14 46q4 -4 8 0M28 46q4 -4 8 0M10 44q4 -4 8 0", 0.9)

/** The salt coast: a church tower drowned by the sea's edge at Hải Hậu, and boats. */
export const coast: Motif = (b) =>
  b.flat("M-50 0H50V48H-50Z", mix(INK.song, PAPER, 0.6)) +
  b.shape("M-34 14V-24H-26V-38L-20 -47L-14 -38V-24H-6V14Z", "#C9B59A") +
  b.shape("M-23 -34H-17V-26H-23ZM-24 -14C-24 -22 -16 -22 -16 -14V-6H-24Z", INK.cham, 0.7) +
  b.hatch("M-10 -22V12M-13 -22V12M-30 2h6M-32 8h8M-32 -6h6", 0.6) +
  b.shape("M4 16H46L40 28H10Z", INK.gac) +
  b.line("M24 16V-18", 1.6) +
  b.shape("M26 -16C40 -8 42 4 40 10H26Z", PAPER) +
  b.line(
    "M-50 18q6 -5 12 0t12 0t12 0t12 0M-44 30q6 -5 12 0t12 0t12 0M-6 38q6 -5 12 0t12 0t12 0t12 0M-50 44q6 -5 12 0t12 0t12 0",
    1,
  )

/** Đá Bia: houses on the lake of the Đà river. */
export const lake: Motif = (b) =>
  hills(b, INK.laChe) +
  b.flat("M-50 18H50V48H-50Z", mix(INK.lam, PAPER, 0.6)) +
  b.shape("M-36 18L-26 4H-8L2 18Z", INK.cuNau) +
  b.shape("M-30 18H-4V26H-30Z", "#B98D5E") +
  b.line("M-26 26V32M-16 26V32M-8 26V32", 1.4) +
  b.shape("M8 32C16 38 34 38 44 31L40 40H14Z", INK.cuNau) +
  b.line("M26 32V22M26 24L34 36", 1.3) +
  b.ball(26, 19, 3.4, 3.4, INK.rom) +
  b.line(
    "M-48 36q5 -4 10 0t10 0M-34 44q5 -4 10 0t10 0t10 0M14 46q5 -4 10 0t10 0M-6 34q4 -3 8 0",
    0.9,
  )

function pot(b: Burin): string {
  return (
    b.shape("M-22 30H22L17 48H-17Z", "#A8603F") +
    b.shape("M-26 24H26V32H-26Z", "#B9714C") +
    b.hatch("M10 34L8 46M14 34L11 46M18 33L15 45", 0.7)
  )
}

/** Mai vàng in its pot. */
export const potMai: Motif = (b) => {
  const bloom = (x: number, y: number, k: number) => {
    let petals = ""
    for (let i = 0; i < 5; i += 1) {
      petals += b.move(
        b.shape("M0 0C-6 -3 -5 -10 0 -11C5 -10 6 -3 0 0Z", "#D8B45A", 0.7),
        0,
        0,
        i * 72,
      )
    }
    return b.move(
      petals + b.flat("M-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", "#9A5A2A"),
      x,
      y,
      b.random() * 70,
      k,
    )
  }
  const at = [
    [-28, -14],
    [-14, -30],
    [2, -42],
    [18, -30],
    [31, -14],
    [-6, -16],
    [12, -12],
    [-34, 2],
    [36, 2],
    [0, -28],
  ] as const
  return (
    b.line(
      "M0 26C-4 14 6 6 0 -6C-4 -18 4 -26 2 -40M-1 12C-14 8 -22 -2 -30 -12M2 4C14 2 22 -6 30 -14M-1 -8C-8 -14 -10 -22 -14 -28M1 -14C10 -18 14 -24 18 -28M-22 0C-28 -2 -32 0 -36 2M24 -6C30 -4 32 0 36 2",
      2,
      INK.cuNau,
    ) +
    at.map(([x, y]) => bloom(x, y, 0.98)).join("") +
    b.leaf(-20, -2, 14, 7, -100, INK.laChe) +
    b.leaf(24, -4, 14, 7, 110, INK.laChe) +
    pot(b)
  )
}

/** Mai chiếu thủy nu: a bonsai whose gnarled trunk is its worth. */
export const bonsai: Motif = (b) => {
  const cloud = (x: number, y: number, w: number) =>
    b.shape(
      `M${x - w} ${y}C${x - w} ${y - w * 0.5} ${x - w * 0.5} ${y - w * 0.66} ${x - w * 0.3} ${y - w * 0.5}C${x - w * 0.1} ${y - w * 0.8} ${x + w * 0.4} ${y - w * 0.7} ${x + w * 0.4} ${y - w * 0.45}C${x + w * 0.8} ${y - w * 0.55} ${x + w} ${y - w * 0.2} ${x + w} ${y}C${x + w * 0.5} ${y + w * 0.16} ${x - w * 0.5} ${y + w * 0.16} ${x - w} ${y}Z`,
      INK.laChe,
    ) + b.stipple(x, y - w * 0.22, w * 0.7, w * 0.26, 22, PAPER)
  return (
    b.shape(
      "M-14 26C-20 14 -6 10 -10 0C-16 -8 -24 -10 -28 -16L-22 -18C-14 -10 -8 -12 -4 -18L2 -34L7 -32L4 -14C8 -12 18 -14 26 -20L28 -16C22 -6 8 -4 8 4C6 12 18 16 14 26Z",
      INK.cuNau,
    ) +
    b.line(
      "M-6 18a4 4 0 1 0 7 -2a3 3 0 1 0 -5 1M4 8a3 3 0 1 0 5 1M-8 6a2.4 2.4 0 1 0 4 0",
      0.9,
      "#D9B98A",
    ) +
    cloud(-30, -16, 17) +
    cloud(30, -18, 18) +
    cloud(4, -34, 19) +
    b.flat(
      [
        [-36, -22],
        [-24, -20],
        [26, -26],
        [36, -20],
        [0, -42],
        [10, -40],
      ]
        .map(([x, y]) => `M${x} ${y}m-2.2 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0`)
        .join(""),
      PAPER,
    ) +
    b.shape("M-34 26H34L28 42H-28Z", INK.lam) +
    b.shape("M-26 42h10v5h-10ZM16 42h10v5h-10Z", INK.lam, 0.8) +
    b.hatch("M16 28L14 40M21 28L18 40M26 28L22 40", 0.7)
  )
}

/** Thốt nốt: a sugar palm over the paddies. */
export const sugarPalm: Motif = (b) => {
  let fans = ""
  for (const t of [-110, -70, -35, 0, 35, 70, 110]) {
    let blade = ""
    for (let i = -3; i <= 3; i += 1) {
      const a = (i * 14 * Math.PI) / 180
      blade += `M0 0L${(Math.sin(a) * 26).toFixed(1)} ${(-Math.cos(a) * 26).toFixed(1)}`
    }
    fans += b.move(
      b.shape("M0 0L-15 -20L-10 -24L-5 -26L0 -28L5 -26L10 -24L15 -20Z", INK.laChe, 0.8) +
        b.hatch(blade, 0.5),
      0,
      -18,
      t,
    )
  }
  return (
    b.shape("M-4 -16C-3 10 -6 30 -8 46H8C6 30 3 10 4 -16Z", INK.cuNau) +
    b.hatch("M-4 -6H4M-4 2H4M-5 10H5M-5 18H5M-6 26H6M-6 34H6M-7 41H7", 0.7) +
    fans +
    [
      [-8, -6],
      [7, -5],
      [0, 2],
    ]
      .map(([x, y]) => b.ball(x!, y!, 6.4, 6, INK.than))
      .join("") +
    b.line("M-46 46H46M-40 41h16M22 41h18", 1.2, INK.laChe)
  )
}

/** Trees and a coil of smoke-blue: thạch đen, the black herb jelly, cut in cubes. */
export const jelly: Motif = (b) => {
  const cube = (x: number, y: number) =>
    b.shape(`M${x} ${y}l17 -8l17 8v17l-17 8l-17 -8Z`, "#2F3136") +
    b.shape(`M${x} ${y}l17 -8l17 8l-17 8Z`, "#555A60") +
    b.hatch(`M${x + 5} ${y + 6}v10M${x + 9} ${y + 8}v10`, 0.7, "#A9B2B8")
  return (
    b.leaf(-22, -10, 36, 18, -30, INK.laChe) +
    b.leaf(-22, -10, 34, 18, 26, INK.laChe) +
    b.leaf(20, -14, 26, 13, 20, INK.laChe) +
    cube(-36, 12) +
    cube(2, 12) +
    cube(-17, -8)
  )
}

/** Mật dừa nước: the nypa's round head of fruit and its fronds. */
export const nypa: Motif = (b) => {
  const nuts = b
    .spread(16, 20, 20)
    .map((p) =>
      b.move(
        b.shape("M-6 4C-6 -6 0 -10 0 -10S6 -6 6 4C3 7 -3 7 -6 4Z", "#7A4A33", 0.8),
        p.x,
        p.y + 14,
        (Math.atan2(p.y, p.x) * 180) / Math.PI + 90,
      ),
    )
    .join("")
  let fronds = ""
  for (const t of [-58, -30, 30, 58]) {
    let ribs = ""
    for (let i = 1; i < 9; i += 1) {
      ribs += `M0 ${-i * 6.4}L-9 ${-i * 6.4 - 9}M0 ${-i * 6.4}L9 ${-i * 6.4 - 9}`
    }
    fronds += b.move(b.line("M0 0V-62", 1.6, INK.laChe) + b.line(ribs, 1.5, INK.laChe), 0, 14, t)
  }
  return (
    fronds +
    b.ball(0, 14, 27, 27, "#8A5A3C") +
    nuts +
    b.line("M-48 46q6 -5 12 0t12 0t12 0t12 0t12 0t12 0t12 0t12 0", 1.1, INK.song)
  )
}
