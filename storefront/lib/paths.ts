/** Where a buyer asks a seller for an offer; `handle` of a product and `seller` prefill the form. */
export function enquiryPath(about: { seller?: string; product?: string }): string {
  const query = new URLSearchParams()
  if (about.seller) query.set("nguoi-ban", about.seller)
  if (about.product) query.set("san-pham", about.product)
  return `/dat-so-luong-lon?${query}`
}
