import { shopConfig } from "@/lib/config";

export async function Footer() {
  return <footer className="column py-8 text-sm text-cham-nhat">{shopConfig().name}</footer>;
}
