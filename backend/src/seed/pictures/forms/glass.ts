import { INK, mix, PAPER } from "../ink"
import { n, type Plate } from "../plate"
import type { Draw, Tone } from "./form"

/** A highlight an engraver would simply leave white. */
function gleam(d: string): string {
  return `<path d="${d}" fill="#fff" opacity=".5"/>`
}

function screwCap(plate: Plate, x: number, y: number, w: number, h: number, fill: string): string {
  const d = `M${x} ${y + 12}Q${x} ${y} ${x + 14} ${y}H${x + w - 14}Q${x + w} ${y} ${x + w} ${y + 12}V${y + h}H${x}Z`
  let ribs = ""
  if (plate.fine) {
    for (let i = 1; i < 16; i += 1) {
      const at = x + (w * (1 - Math.cos((Math.PI * i) / 16))) / 2
      ribs += `M${n(at)} ${y + 16}V${y + h - 8}`
    }
  }
  return plate.shape(d, fill) + plate.rule(ribs, 2.4) + plate.shade(d, { x, y, w, h }, { gap: 9 })
}

/** Hũ: a squat preserving jar with a screw lid. */
export const jar: Draw = (plate, tone) => {
  const d =
    "M262 262C262 238 300 232 300 206H660C660 232 698 238 698 262C722 280 734 306 734 346V804C734 850 706 872 660 872H300C254 872 226 850 226 804V346C226 306 238 280 262 262Z"
  const fill = "M238 330C300 318 660 318 722 330V800C722 842 700 860 656 860H304C260 860 238 842 238 800Z"
  return {
    art:
      plate.shadow(480, 872, 540) +
      plate.shape(d, mix(tone.pale, "#ffffff", 0.35)) +
      `<path d="${fill}" fill="${tone.body}"/>` +
      plate.rule("M242 330C300 318 660 318 718 330", 3) +
      plate.shade(d, { x: 226, y: 250, w: 508, h: 622 }, { bend: 26 }) +
      gleam("M254 350Q258 320 276 304V452Q256 456 254 440Z") +
      screwCap(plate, 272, 96, 416, 112, tone.dark) +
      plate.rule("M300 222H660", 4),
    label: { x: 226, y: 372, w: 508, h: 420 },
    style: "band",
  }
}

/** Lọ: a small tall jar, for what is dear by the gram. */
export const vial: Draw = (plate, tone) => {
  const d =
    "M352 300C352 276 372 268 372 244H588C588 268 608 276 608 300C640 316 652 340 652 372V816C652 852 632 872 594 872H366C328 872 308 852 308 816V372C308 340 320 316 352 300Z"
  return {
    art:
      plate.shadow(480, 872, 380) +
      plate.shape(d, mix(tone.pale, "#ffffff", 0.2)) +
      `<path d="M320 396Q480 384 640 396V812Q640 860 590 860H370Q320 860 320 812Z" fill="${tone.body}"/>` +
      plate.shade(d, { x: 308, y: 250, w: 344, h: 622 }, { bend: 22 }) +
      gleam("M330 400Q332 350 352 330V470H330Z") +
      screwCap(plate, 352, 92, 256, 154, tone.dark),
    label: { x: 308, y: 420, w: 344, h: 380 },
    style: "band",
  }
}

/** The slender square-shouldered bottle fish sauce is sold in, with a foil over its neck. */
export const sauceBottle: Draw = (plate, tone) => {
  const d =
    "M430 214V286C430 330 330 350 322 420V832C322 858 336 872 362 872H598C624 872 638 858 638 832V420C630 350 530 330 530 286V214Z"
  const foil = "M424 60Q480 50 536 60L540 236Q480 246 420 236Z"
  return {
    art:
      plate.shadow(480, 872, 350) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 322, y: 214, w: 316, h: 658 }, { bend: 16 }) +
      gleam("M342 424C352 384 404 356 424 330V352C404 380 372 396 366 430V470H342Z") +
      plate.shape(foil, tone.main) +
      plate.rule("M422 110Q480 119 538 110M421 204Q480 213 539 204", 4) +
      plate.shade(foil, { x: 420, y: 54, w: 120, h: 186 }, { gap: 10 }),
    label: { x: 322, y: 446, w: 316, h: 370 },
    style: "band",
  }
}

/** A long-necked spirit bottle, stoppered and tied. */
export const spiritBottle: Draw = (plate, tone) => {
  const d =
    "M438 150V300C438 366 312 384 312 486V836C312 860 326 872 348 872H612C634 872 648 860 648 836V486C648 384 522 366 522 300V150Z"
  const stopper = "M444 62Q480 52 516 62L524 164H436Z"
  return {
    art:
      plate.shadow(480, 872, 370) +
      plate.shape(d, mix("#E3EDF0", tone.pale, 0.3)) +
      `<path d="M446 300H514C514 372 636 398 636 490V832Q636 860 610 860H350Q324 860 324 832V490C324 398 446 372 446 300Z" fill="${mix("#D3E2E6", tone.main, 0.1)}"/>` +
      plate.rule("M446 302Q480 310 514 302", 3) +
      plate.shade(d, { x: 312, y: 150, w: 336, h: 722 }, { bend: 18 }) +
      gleam("M334 500C340 450 400 420 436 372V400C410 440 362 462 358 510V560H334Z") +
      plate.shape(stopper, INK.dat) +
      plate.shade(stopper, { x: 436, y: 56, w: 88, h: 108 }, { gap: 9 }) +
      plate.shape("M428 152H532V188Q480 198 428 188Z", tone.main) +
      plate.rule("M532 172C580 178 590 226 566 262M532 176C556 200 556 236 540 256", 4),
    label: { x: 312, y: 508, w: 336, h: 316 },
    style: "band",
  }
}

/** A broad-hipped honey bottle with a cork. */
export const honeyBottle: Draw = (plate, tone) => {
  const d =
    "M414 176V250C414 300 286 330 286 470V790C286 846 314 872 366 872H594C646 872 674 846 674 790V470C674 330 546 300 546 250V176Z"
  const cork = "M428 76Q480 66 532 76L540 182H420Z"
  return {
    art:
      plate.shadow(480, 872, 430) +
      plate.shape(d, mix(tone.body, "#ffffff", 0.55)) +
      `<path d="M420 268H540C552 322 662 350 662 474V788Q662 860 592 860H368Q298 860 298 788V474C298 350 408 322 420 268Z" fill="${tone.body}"/>` +
      plate.shade(d, { x: 286, y: 176, w: 388, h: 696 }, { bend: 24 }) +
      gleam("M310 480C312 400 380 360 412 320V346C386 386 346 410 342 490V520H310Z") +
      plate.shape(cork, INK.rom) +
      plate.shade(cork, { x: 420, y: 70, w: 120, h: 112 }, { gap: 9, colour: INK.cuNau }) +
      plate.shape("M402 172Q480 184 558 172V214Q480 226 402 214Z", tone.dark),
    label: { x: 286, y: 470, w: 388, h: 338 },
    style: "band",
  }
}

/** A small dropper or oil bottle. */
export const oilBottle: Draw = (plate, tone) => {
  const d =
    "M410 290V330C410 356 318 366 318 440V826C318 856 334 872 364 872H596C626 872 642 856 642 826V440C642 366 550 356 550 330V290Z"
  const bulb = "M444 70Q444 44 480 44T516 70V170H444Z"
  return {
    art:
      plate.shadow(480, 872, 360) +
      plate.shape(bulb, INK.than) +
      plate.shade(bulb, { x: 444, y: 44, w: 72, h: 130 }, { gap: 9, colour: "#000000" }) +
      screwCap(plate, 400, 166, 160, 130, tone.dark) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 318, y: 290, w: 324, h: 582 }, { bend: 18 }) +
      gleam("M338 446C344 410 390 400 410 384V402C390 416 366 424 362 450V490H338Z"),
    label: { x: 318, y: 462, w: 324, h: 350 },
    style: "band",
  }
}

/** Lốc: six small bottles in an open carrier. */
export const sixPack: Draw = (plate, tone) => {
  let bottles = ""
  for (const [x, y] of [[300, 96], [480, 96], [660, 96], [250, 130], [430, 130], [610, 130]] as const) {
    const d = `M${x - 30} ${y + 46}V${y + 120}Q${x - 74} ${y + 160} ${x - 74} ${y + 230}V${y + 380}H${x + 74}V${y + 230}Q${x + 74} ${y + 160} ${x + 30} ${y + 120}V${y + 46}Z`
    bottles +=
      plate.shape(d, tone.body) +
      plate.shade(d, { x: x - 74, y: y + 46, w: 148, h: 330 }) +
      plate.shape(`M${x - 36} ${y}H${x + 36}V${y + 62}H${x - 36}Z`, PAPER)
  }
  const front = "M168 440H748V872H168Z"
  const side = "M748 440L806 400V824L748 872Z"
  return {
    art:
      plate.shadow(490, 872, 600) +
      bottles +
      plate.shape(side, tone.dark) +
      plate.shape(front, tone.main),
    label: { x: 200, y: 470, w: 516, h: 372 },
    style: "sheet",
  }
}

/** Chai giống: a flask of tissue-culture plantlets. */
export const flask: Draw = (plate, tone) => {
  const d =
    "M424 190V300C424 360 262 520 250 700C242 820 300 872 380 872H580C660 872 718 820 710 700C698 520 536 360 536 300V190Z"
  let shoots = ""
  for (let i = 0; i < 9; i += 1) {
    const x = 330 + i * 38
    const top = 470 + Math.abs(i - 4) * 26
    shoots += `M${x} 690Q${x + (i - 4) * 3} ${top + 80} ${x + (i - 4) * 8} ${top}M${x} 650q-26 -24 -30 -62M${x} 620q26 -22 32 -58`
  }
  return {
    art:
      plate.shadow(480, 872, 470) +
      plate.shape(d, mix("#E7F1F1", tone.pale, 0.4)) +
      plate.clipped(d, plate.rule(shoots, plate.weight * 1.6, INK.laChe)) +
      plate.shade(d, { x: 250, y: 300, w: 460, h: 572 }, { bend: 20 }) +
      plate.rule(d, plate.weight) +
      plate.shape("M404 84Q480 72 556 84V204Q480 216 404 204Z", INK.khoi),
    label: { x: 296, y: 640, w: 368, h: 204 },
    style: "sheet",
  }
}
