/** Where a province's register of certificates is read. */
export const registerPath = (slug: string, page = 1): string =>
  `/kiem-tra?${new URLSearchParams({ tinh: slug, ...(page > 1 ? { trang: String(page) } : {}) })}`
