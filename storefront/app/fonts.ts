import localFont from "next/font/local"

/*
 * Two families from two files each: the Latin letters and the Vietnamese ones. A page without
 * stacked diacritics (a sitemap of numbers, an English legal text) never fetches the second.
 * The ranges are written out in each call because next/font reads its options at build time.
 * The size-adjusted fallback belongs to the last of each stack only: on the first it would
 * catch the Vietnamese letters before their own file does.
 */
const textLatin = localFont({
  variable: "--font-text-latin",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
  src: [
    {
      path: "../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2",
      weight: "600",
    },
  ],
})

const textVietnamese = localFont({
  variable: "--font-text-vietnamese",
  display: "swap",
  preload: false,
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
    },
  ],
  src: [
    {
      path: "../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2",
      weight: "600",
    },
  ],
})

const nameLatin = localFont({
  variable: "--font-name-latin",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
  src: [
    {
      path: "../../node_modules/@fontsource/alegreya/files/alegreya-latin-500-normal.woff2",
      weight: "500",
    },
    {
      path: "../../node_modules/@fontsource/alegreya/files/alegreya-latin-700-normal.woff2",
      weight: "700",
    },
  ],
})

const nameVietnamese = localFont({
  variable: "--font-name-vietnamese",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
    },
  ],
  src: [
    {
      path: "../../node_modules/@fontsource/alegreya/files/alegreya-vietnamese-500-normal.woff2",
      weight: "500",
    },
    {
      path: "../../node_modules/@fontsource/alegreya/files/alegreya-vietnamese-700-normal.woff2",
      weight: "700",
    },
  ],
})

/** Class names for <html>: they define the variables that globals.css puts into its stacks. */
export const fontVariables = [textLatin, textVietnamese, nameLatin, nameVietnamese]
  .map((font) => font.variable)
  .join(" ")
