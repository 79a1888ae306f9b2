/** Programmes of trade offices, without their language. */
export const programmesPath = "/chuong-trinh"

export const programmePath = (slug: string) => `${programmesPath}/${encodeURIComponent(slug)}`
