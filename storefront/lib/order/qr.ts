import "server-only"
import QRCode from "qrcode"

/** A QR code as an SVG image in a data address: sharp at any size, and no second request that could fail. */
export async function qrImage(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: "svg", errorCorrectionLevel: "M", margin: 4 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`
}
