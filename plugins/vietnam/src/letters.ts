/** Letters to the buyer, for the application: `@ocop/vietnam/letters`. */
export { letter } from "./letters/letter"
export { note, type Note } from "./letters/note"
export { qrPng } from "./letters/qr"
export { lineTitle } from "./letters/rows"
export { sms } from "./letters/sms"
export { zalo } from "./letters/zalo"
export type { Letter, LetterInput, LetterKind } from "./letters/shape"
export { COLOURS, type Shop } from "./letters/shop"
