import { toks } from "@ocop/kit/text"

/** "Xã Cao Phong" → "cao phong", "P. Ba Đình" → "ba dinh": the key communes are looked up by. */
export function withoutKind(name: string): string {
  return toks(name)
    .join(" ")
    .replace(/^(xa|phuong|dac khu|p|x) (?=.)/, "")
}
