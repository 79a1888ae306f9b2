import type { Label } from "./words"

/** Names of the sections that hold several criteria, in our own words. */
export const SECTIONS = {
  production: ["Tổ chức sản xuất", "How it is made"],
  services: ["Tổ chức dịch vụ", "How the services are run"],
  development: ["Phát triển sản phẩm", "How it is developed"],
  community: ["Sức mạnh cộng đồng", "The community behind it"],
  marketing: ["Tiếp thị", "How it is sold"],
  story: ["Câu chuyện", "Its story"],
  senses: ["Cảm quan", "To the senses"],
  indicators: ["Chỉ tiêu sản phẩm", "The work itself"],
  quality: ["Chất lượng", "Its quality"],
  look: ["Bề ngoài", "Look"],
  brew: ["Nước pha", "The brew"],
} as const satisfies Record<string, Label>

export type SectionName = keyof typeof SECTIONS
