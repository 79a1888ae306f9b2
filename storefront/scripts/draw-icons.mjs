// Draws the shop's small icons and its sharing picture from the one mark:
//   node storefront/scripts/draw-icons.mjs
// The output (app/icon.svg, app/favicon.ico, app/apple-icon.png, app/opengraph-image.png and the
// manifest's icons) is committed; building the shop needs none of this. SHOP_NAME is respected.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import opentype from "opentype.js"
import sharp from "sharp"

const require = createRequire(import.meta.url)
const here = new URL("..", import.meta.url).pathname
const INK = {
  cham: "#1B2A4A",
  gac: "#C53A1E",
  laChe: "#1F6B4F",
  nghe: "#E0A526",
  nen: "#F5F8F9",
  ke: "#D3DCE0",
  nhat: "#4D5B76",
}

// The contours live in the component; read them there so that mark and icon cannot drift apart.
const source = readFileSync(join(here, "components/brand/Mark.tsx"), "utf8")
const contours = [...source.matchAll(/^ {2}"(M[^"]+)",$/gm)].map((m) => m[1])
if (contours.length !== 3) throw new Error("Mark.tsx: expected three contours")

const mark = (line, dot, weight, rings = contours) =>
  `<g fill="none" stroke="${line}" stroke-width="${weight}">${rings.map((d) => `<path d="${d}"/>`).join("")}</g><circle cx="28" cy="35" r="5.6" fill="${dot}"/>`

/** On chàm, a little larger than life; at 16 px the middle ring would only blur. */
const icon = (rings, weight, round) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${round}" fill="${INK.cham}"/><g transform="translate(6.4 6.4) scale(.8)">${mark("#fff", "#F0653F", weight, rings)}</g></svg>`

const full = icon(contours, 4, 12)
const tiny = icon([contours[0], contours[2]], 6, 10)
const png = (svg, size) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

/** An .ico that holds PNGs: every browser since 2011 reads it. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, bytes }, i) => {
    const at = 6 + 16 * i
    head.writeUInt8(size, at)
    head.writeUInt8(size, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  })
  return Buffer.concat([head, ...images.map((image) => image.bytes)])
}

const rgba = (svg, size) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png()
    .toBuffer()
writeFileSync(join(here, "app/icon.svg"), `${full}\n`)
writeFileSync(
  join(here, "app/favicon.ico"),
  ico([
    { size: 16, bytes: await rgba(tiny, 16) },
    { size: 32, bytes: await rgba(full, 32) },
  ]),
)
writeFileSync(join(here, "app/apple-icon.png"), await png(icon(contours, 4, 0), 180))
writeFileSync(join(here, "public/icon-192.png"), await png(icon(contours, 4, 0), 192))
writeFileSync(join(here, "public/icon-512.png"), await png(icon(contours, 4, 0), 512))

// The sharing picture, 1200 × 630: text as outlines, since this machine's fonts are not ours.
const load = (file) => {
  const bytes = readFileSync(require.resolve(file))
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
const alegreya = load("@expo-google-fonts/alegreya/700Bold/Alegreya_700Bold.ttf")
const vietnam = load("@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf")
const letters = (font, text, size, x, y, fill) => {
  const d = font
    .getPath(text.normalize("NFC"), x, y, size)
    .commands.map(
      (c) =>
        c.type +
        ["x1", "y1", "x2", "y2", "x", "y"]
          .filter((k) => c[k] !== undefined)
          .map((k) => c[k].toFixed(1))
          .join(" "),
    )
    .join("")
  return `<path d="${d}" fill="${fill}"/>`
}
const map = JSON.parse(readFileSync(join(here, "../data/province-map.json"), "utf8"))
const country = map.provinces.map((p) => `<path d="${p.d}"/>`).join("")
const islands = map.islands
  .flatMap((g) => g.points)
  .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="7"/>`)
  .join("")
let hill = ""
for (let ring = 1; ring < 13; ring += 1) {
  for (let i = 0; i <= 96; i += 1) {
    const a = (i / 96) * Math.PI * 2
    const k =
      ring * 62 * (1 + 0.16 * Math.sin(a * 2 + 0.8) + 0.09 * Math.sin(a * 3 + 2 + ring * 0.2))
    hill += `${i ? "L" : "M"}${(330 + Math.cos(a) * k * 1.4).toFixed(0)} ${(300 + Math.sin(a) * k).toFixed(0)}`
  }
}
const name = process.env.SHOP_NAME ?? "Đúng Gốc"
const og = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${INK.nen}"/>
<path d="${hill}" fill="none" stroke="${INK.ke}" stroke-width="2" opacity=".7"/>
<g transform="translate(742 38) scale(.478)"><g fill="#fff" stroke="${INK.nhat}" stroke-width="3" stroke-linejoin="round">${country}</g><g fill="${INK.nhat}">${islands}</g></g>
${letters(alegreya, "Hoàng Sa", 22, 1034, 246, INK.nhat)}${letters(alegreya, "Trường Sa", 22, 1030, 508, INK.nhat)}
<g transform="translate(84 96) scale(1.75)">${mark(INK.cham, INK.gac, 3.6)}</g>
${letters(alegreya, name, 128, 78, 352, INK.cham)}
${letters(vietnam, "Đặc sản có tên xã,", 40, 84, 432, INK.laChe)}${letters(vietnam, "có sao còn hạn", 40, 84, 486, INK.laChe)}
<rect y="612" width="1200" height="18" fill="${INK.cham}"/></svg>`
writeFileSync(
  join(here, "app/opengraph-image.png"),
  await sharp(Buffer.from(og))
    .resize(1200, 630)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer(),
)
writeFileSync(
  join(here, "app/opengraph-image.alt.txt"),
  `${name}: đặc sản có tên xã, có sao còn hạn\n`,
)
