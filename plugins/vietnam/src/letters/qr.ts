import { toBuffer } from "qrcode"

/** A QR code as PNG, sharp at twice its printed size. */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { type: "png", errorCorrectionLevel: "M", margin: 2, width: 440 })
}
