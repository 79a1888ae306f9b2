/** For pages in Medusa Admin. Bundled with them as it stands here: nothing of the server may be imported. */

/** Day and time as Vietnam's clocks show them. @param language of Medusa Admin */
export const moments = (language: string) =>
  new Intl.DateTimeFormat(language.startsWith("vi") ? "vi-VN" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  })

/** Đồng. @param language of Medusa Admin */
export const money = (language: string) =>
  new Intl.NumberFormat(language.startsWith("vi") ? "vi-VN" : "en-GB", {
    style: "currency",
    currency: "VND",
  })

/** A day of the calendar, which no time zone moves. @param day YYYY-MM-DD @param language of Medusa Admin */
export const shownDay = (day: string, language: string) =>
  new Intl.DateTimeFormat(language.startsWith("vi") ? "vi-VN" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`))
