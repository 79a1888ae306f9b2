import type { Province } from "@/lib/api/types";

/** The map of the 34 provinces and cities; each shape is a link. */
export async function ProvinceMap(_props: { provinces: Province[]; counts: Map<string, number> }) {
  return <div className="aspect-[3/4] bg-suong" />;
}
