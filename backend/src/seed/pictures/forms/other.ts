import { INK, mix, PAPER } from "../ink"
import { n } from "../plate"
import type { Draw } from "./form"

/** Lon: a tin with rolled rims. */
export const tin: Draw = (plate, tone) => {
  const d = "M238 170V800C238 846 722 846 722 800V170Z"
  const lid = "M238 170C238 118 722 118 722 170C722 222 238 222 238 170Z"
  const steel = "#C9D1D6"
  return {
    art:
      plate.shadow(480, 846, 520) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 238, y: 180, w: 484, h: 660 }, { bend: 34 }) +
      plate.shape("M232 776C232 828 728 828 728 776V812C728 864 232 864 232 812Z", steel) +
      plate.shape("M232 168C232 222 728 222 728 168V196C728 250 232 250 232 196Z", steel) +
      plate.shape(lid, mix(steel, "#ffffff", 0.4)) +
      plate.rule(
        "M280 170C280 136 680 136 680 170C680 204 280 204 280 170ZM316 170C316 148 644 148 644 170C644 192 316 192 316 170Z",
        3,
      ) +
      plate.shape("M440 160C440 148 520 148 520 160C520 172 440 172 440 160Z", steel, 3),
    label: { x: 238, y: 276, w: 484, h: 472 },
    style: "band",
  }
}

/** Ghè: the brown clay jar of the Jrai, sealed with leaves, with its drinking cane. */
export const clayJar: Draw = (plate) => {
  const clay = "#9A6647"
  const d =
    "M372 226C360 280 214 330 206 530C200 700 300 800 336 872H624C660 800 760 700 754 530C746 330 600 280 588 226Z"
  return {
    art:
      plate.shadow(480, 872, 480) +
      plate.rule("M500 200C520 120 560 70 640 34", plate.weight * 2.6, INK.rom) +
      plate.rule("M500 200C520 120 560 70 640 34", plate.weight * 0.5) +
      plate.shape(d, clay) +
      plate.shade(d, { x: 206, y: 240, w: 548, h: 632 }, { bend: 40 }) +
      plate.rule("M300 352C400 386 560 386 660 352M284 372C400 408 560 408 676 372", 4) +
      plate.shape("M348 232C348 172 612 172 612 232C612 268 348 268 348 232Z", INK.laChe) +
      plate.rule("M420 196L404 246M480 186V256M540 196L556 246", 3) +
      plate.rule("M352 252C420 274 540 274 608 252", plate.weight * 1.3, INK.rom),
    label: { x: 290, y: 444, w: 380, h: 330 },
    style: "sheet",
  }
}

/** Thùng of bottled water: bottles behind a low tray, under film. */
export const waterCase: Draw = (plate, tone) => {
  let bottles = ""
  for (let row = 0; row < 2; row += 1) {
    for (let i = 0; i < 5; i += 1) {
      const x = 214 + i * 124 + (row === 0 ? 52 : 0)
      const y = row === 0 ? 84 : 116
      const d = `M${x - 18} ${y + 40}C${x - 18} ${y + 90} ${x - 56} ${y + 100} ${x - 56} ${y + 160}V${y + 460}H${x + 56}V${y + 160}C${x + 56} ${y + 100} ${x + 18} ${y + 90} ${x + 18} ${y + 40}Z`
      bottles +=
        plate.shape(d, mix(tone.pale, "#CFE2EE", 0.6), plate.weight * 0.8) +
        plate.rule(`M${x - 56} ${y + 230}h112M${x - 56} ${y + 260}h112`, 2.4) +
        plate.shade(d, { x: x - 56, y: y + 40, w: 112, h: 420 }, { gap: 14 }) +
        plate.shape(`M${x - 24} ${y}h48v42h-48Z`, tone.dark, plate.weight * 0.8)
    }
  }
  const tray = "M130 500H796V872H130Z"
  return {
    art:
      plate.shadow(480, 872, 700) +
      bottles +
      plate.shape("M796 500L846 468V836L796 872Z", tone.dark) +
      plate.shape(tray, tone.main),
    label: { x: 166, y: 528, w: 594, h: 316 },
    style: "sheet",
  }
}

/** Vé, gói tour: an admission ticket with a stub; the landscape is its picture. */
export const ticket: Draw = (plate, tone) => {
  let holes = ""
  for (let y = 150; y < 820; y += 34) {
    holes += `M648 ${y}v15`
  }
  const d =
    "M112 120H848V200Q820 204 820 236T848 272V688Q820 692 820 724T848 760V840H112V760Q140 756 140 724T112 688V272Q140 268 140 236T112 200Z"
  let bars = ""
  for (let i = 0; i < 22; i += 1) {
    const w = 2 + Math.floor(plate.random() * 3) * 3
    bars += `M700 ${n(300 + i * 17)}h84v${w}h-84Z`
  }
  return {
    art:
      `<path d="${d}" transform="translate(14 18)" fill="${plate.line}" opacity=".16"/>` +
      plate.shape(d, PAPER) +
      `<path d="M668 150H810V176Q792 190 792 236T810 296V664Q792 690 792 724T810 784V810H668Z" fill="${tone.pale}"/>` +
      plate.rule(holes, plate.weight * 0.8) +
      (plate.fine ? `<path d="${bars}" fill="${plate.line}"/>` : ""),
    label: { x: 168, y: 150, w: 452, h: 660 },
    style: "tag",
  }
}
