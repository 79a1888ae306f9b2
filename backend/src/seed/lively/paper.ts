import sharp from "sharp"
import { outline } from "../pictures/lettering"

const WIDTH = 620
const HEIGHT = 877
/** Of a hand that shook: nobody can read what is on the paper. */
const SHAKEN = 9

/**
 * A page that says of itself that it is none of a real paper, as a telephone's picture of it (JPEG).
 *
 * @param blurred whether it cannot be read
 */
export async function illustratedPaper(
  title: string,
  holder: string,
  blurred: boolean,
): Promise<Buffer> {
  const line = (text: string, size: number, y: number) =>
    `<path d="${outline(text, "plain", size, WIDTH / 2, y).d}" fill="#26332d"/>`
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#f6f2e7"/>
    <rect x="30" y="30" width="${WIDTH - 60}" height="${HEIGHT - 60}" fill="none" stroke="#26332d" stroke-width="3"/>
    ${line("GIẤY MINH HỌA", 44, 200)}
    ${line("không phải giấy thật", 22, 250)}
    ${title
      .split("\n")
      .map((text, index) => line(text, 24, 380 + index * 40))
      .join("")}
    ${line(holder, 22, 560)}
  </svg>`
  const picture = sharp(Buffer.from(page))
  return (blurred ? picture.blur(SHAKEN) : picture).jpeg({ quality: 70 }).toBuffer()
}
