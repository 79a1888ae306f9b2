import { dirname, join } from "node:path"
import pdfmake from "pdfmake"
import type { TDocumentDefinitions } from "pdfmake/interfaces"

const FONTS = dirname(require.resolve("@expo-google-fonts/be-vietnam-pro/package.json"))
const face = (name: string) => join(FONTS, name, `BeVietnamPro_${name}.ttf`)

pdfmake.setFonts({
  BeVietnamPro: {
    normal: face("400Regular"),
    bold: face("600SemiBold"),
    italics: face("400Regular_Italic"),
    bolditalics: face("600SemiBold_Italic"),
  },
})
// Papers are made of what we pass in; nothing is fetched, whatever a name on them looks like.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS))

/** @returns the PDF */
export function pdf(document: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(document).getBuffer()
}
