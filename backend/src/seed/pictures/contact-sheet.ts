import { readFileSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { drawView } from "./draw"
import type { PictureEntry, View } from "./entry"

/**
 * Every product on one sheet, to look at after a change to the drawings:
 *   cd backend && node --require @swc-node/register src/seed/pictures/contact-sheet.ts sheet.png 96 pack
 * The arguments are the file, the side in pixels and the view.
 */
async function main(file = "sheet.png", side = "96", view: View = "pack"): Promise<void> {
  const px = Number(side)
  const entries = JSON.parse(
    readFileSync(join(__dirname, "../../../../data/catalogue.json"), "utf8"),
  ) as PictureEntry[]
  const columns = Math.ceil(Math.sqrt(entries.length * 1.6))
  const tiles = await Promise.all(
    entries.map(async (entry, i) => ({
      input: await sharp(Buffer.from(drawView(entry, view, px < 256 ? "coarse" : "fine")))
        .resize(px, px)
        .png()
        .toBuffer(),
      left: (i % columns) * (px + 6) + 6,
      top: Math.floor(i / columns) * (px + 6) + 6,
    })),
  )
  const size = {
    width: columns * (px + 6) + 6,
    height: Math.ceil(entries.length / columns) * (px + 6) + 6,
  }
  await sharp({ create: { ...size, channels: 3, background: "#ffffff" } })
    .composite(tiles)
    .png()
    .toFile(file)
}

main(process.argv[2], process.argv[3], process.argv[4] as View | undefined).catch(
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
