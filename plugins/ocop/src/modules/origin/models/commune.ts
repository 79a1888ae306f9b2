import { model } from "@medusajs/framework/utils"

/** One of the 3,321 communes (xã), wards (phường) and special zones (đặc khu) of today. */
export const Commune = model.define("commune", {
  code: model.text().primaryKey(),
  /** With its kind, as addresses write it: "Xã Cao Phong". */
  name_vi: model.text().searchable(),
  name_en: model.text().searchable(),
  /** Folded name without its kind, for look-up while typing: "cao phong". */
  folded: model.text().index(),
  kind: model.enum(["xa", "phuong", "dac_khu"]),
  province_code: model.text().index(),
  /** The wards of before July 2025 that became it: "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh". */
  old_names: model.json(),
})
