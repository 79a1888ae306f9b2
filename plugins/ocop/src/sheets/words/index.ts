import { COMMUNITY } from "./community"
import { CRAFT } from "./craft"
import { DEVELOPMENT } from "./development"
import type { Wording } from "./label"
import { MARKET } from "./market"
import { PRODUCTION } from "./production"
import { QUALITY } from "./quality"
import { SENSES } from "./senses"
import { TOURISM } from "./tourism"

export type { Label, Wording } from "./label"

const ALL = {
  ...PRODUCTION,
  ...DEVELOPMENT,
  ...COMMUNITY,
  ...MARKET,
  ...QUALITY,
  ...SENSES,
  ...CRAFT,
  ...TOURISM,
}

/** What a criterion asks: the key by which the sheets name its words. */
export type Asked = keyof typeof ALL

/** The words of every criterion of every sheet. */
export const WORDINGS: Readonly<Record<Asked, Wording>> = ALL
